import { now } from "@/lib/values/clock";

const minutes = 10;

/** Before a dangerous change: true when it is too long ago that this person proved who they are. */
export function needsFreshSignIn({ authenticatedAt }: { readonly authenticatedAt: Date }): boolean {
  return now().getTime() - authenticatedAt.getTime() > minutes * 60_000;
}
