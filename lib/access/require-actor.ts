import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Actor } from "./actor";
import { currentActor, currentSignedIn, noteActivity } from "./current";
import type { SignedIn } from "./find-signed-in";
import { type Permission, permits } from "./permissions";

/** The first line of every page that is not public. */
export async function requireActor(permission: Permission): Promise<Actor> {
  const signedIn = await requireSignedIn();
  const actor = await currentActor(signedIn, permission);
  if (actor) return actor;
  if (signedIn.twoStepMissing) redirect("/settings/two-step?asked=1");
  const other = signedIn.hats.some((hat) => permits(hat, permission));
  // Another hat of the same person opens this door: offer to put it on. Otherwise the door does not exist.
  if (other) redirect(`/hats?back=${encodeURIComponent(await currentPath())}`);
  notFound();
}

/** An actor of one kind, for pages that belong to one audience. */
export async function requireActorOf<K extends Actor["kind"]>(
  kind: K,
  permission: Permission,
): Promise<Extract<Actor, { kind: K }>> {
  const actor = await requireActor(permission);
  if (actor.kind === kind) return actor as Extract<Actor, { kind: K }>;
  const signedIn = await requireSignedIn();
  if (signedIn.hats.some((hat) => hat.kind === kind)) {
    redirect(`/hats?back=${encodeURIComponent(await currentPath())}`);
  }
  notFound();
}

export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await currentSignedIn();
  if (!signedIn) redirect(`/sign-in?back=${encodeURIComponent(await currentPath())}`);
  const given = await headers();
  // A page that draws itself again because something changed (components/live) says so: nobody did anything.
  const byItself = given.get("next-router-prefetch") || (await cookies()).has("collectief.background");
  if (!byItself) await noteActivity(signedIn);
  return signedIn;
}

/** Set by proxy.ts; only ever a path on this site. */
async function currentPath(): Promise<string> {
  return (await headers()).get("x-path") ?? "/";
}
