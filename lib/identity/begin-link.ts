import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { hasFreshSession } from "./fresh-session";
import { providerId } from "./providers";
import { beginVisit } from "./visit-provider";

export const beginLinkInput = z.object({ provider: providerId });

/** On the way to a provider, to bind what it says to this account: only for who showed a moment ago who they are. */
export async function beginLink(
  actor: Actor,
  { provider }: z.infer<typeof beginLinkInput>,
): Promise<Outcome<{ readonly address: string }, "sign-in-again" | "provider-away">> {
  if (!actor.sessionId || !(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  const address = await beginVisit({ intent: "link", provider, sessionId: actor.sessionId });
  return address ? success({ address }) : refuse("provider-away");
}
