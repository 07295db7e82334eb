import type { Actor } from "@/lib/access/actor";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { now } from "@/lib/values/clock";

/** How long the session of this actor still lasts when nothing more is done. Asking does not keep it alive. */
export async function sessionLeft(actor: Actor): Promise<{ secondsLeft: number }> {
  const signedIn = actor.sessionId ? await findSignedIn(actor.sessionId) : null;
  return {
    secondsLeft: signedIn ? Math.max(0, Math.round((signedIn.endsAt.getTime() - now().getTime()) / 1000)) : 0,
  };
}
