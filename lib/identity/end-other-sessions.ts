import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";

/** Signs this person out everywhere but here. */
export async function endOtherSessions(actor: Actor): Promise<Outcome<{ readonly ended: number }, never>> {
  return database().$transaction(async (tx) => {
    const ended = await endAllSessions(tx, actor.accountId, "ended-elsewhere", actor.sessionId);
    if (ended > 0) {
      await recordAudit(tx, actor, {
        event: "session.ended",
        subject: { type: "account", id: actor.accountId },
        after: { reason: "ended-elsewhere", sessions: ended },
      });
    }
    return success({ ended });
  });
}
