import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

export const endSessionInput = z.object({ sessionId: id });

/** Ends one of one's own sessions, this one or another: a copy of its cookie is worth nothing from then on. */
export async function endSession(
  actor: Actor,
  { sessionId }: z.infer<typeof endSessionInput>,
): Promise<Outcome<undefined, "not-found">> {
  const reason = sessionId === actor.sessionId ? "signed-out" : "ended-elsewhere";
  return database().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, accountId: actor.accountId, endedAt: null },
      data: { endedAt: now(), endedReason: reason },
    });
    if (count === 0) return refuse("not-found");
    await recordAudit(tx, actor, {
      event: "session.ended",
      subject: { type: "session", id: sessionId },
      after: { reason },
    });
    return success();
  });
}
