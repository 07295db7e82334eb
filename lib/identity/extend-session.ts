import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { now } from "@/lib/values/clock";
import { sessionLeft } from "./session-left";

/** "Verder werken": counts as something done. The end that nothing moves stays where it is, and what has ended stays ended. */
export async function extendSession(actor: Actor): Promise<{ secondsLeft: number }> {
  if (!actor.sessionId) return { secondsLeft: 0 };
  const at = now();
  await database().session.updateMany({
    where: {
      id: actor.sessionId,
      accountId: actor.accountId,
      endedAt: null,
      expiresAt: { gt: at },
      lastActiveAt: { gt: new Date(at.getTime() - env().SESSION_IDLE_MINUTES * 60_000) },
    },
    data: { lastActiveAt: at },
  });
  return sessionLeft(actor);
}
