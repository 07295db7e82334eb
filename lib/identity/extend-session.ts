import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

/** "Verder werken": counts as something done. The end that nothing moves stays where it is. */
export async function extendSession(
  actor: Actor,
): Promise<Outcome<{ readonly endsAt: string }, "session-ended">> {
  if (!actor.sessionId) return refuse("session-ended");
  const at = now();
  const idle = env().SESSION_IDLE_MINUTES * 60_000;
  const [session] = await database().session.updateManyAndReturn({
    where: {
      id: actor.sessionId,
      accountId: actor.accountId,
      endedAt: null,
      expiresAt: { gt: at },
      lastActiveAt: { gt: new Date(at.getTime() - idle) },
    },
    data: { lastActiveAt: at },
    select: { expiresAt: true },
  });
  if (!session) return refuse("session-ended");
  return success({ endsAt: new Date(Math.min(at.getTime() + idle, session.expiresAt.getTime())).toISOString() });
}
