import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { mayManage, type NotAllowed } from "./may-manage";

export const endSessionsOfInput = z.object({ accountId: id });

/** Staff sign somebody out everywhere. */
export async function endSessionsOf(
  actor: Actor,
  { accountId }: z.infer<typeof endSessionsOfInput>,
): Promise<Outcome<{ readonly ended: number }, NotAllowed>> {
  const allowed = await mayManage(database(), actor, accountId);
  if (!allowed.ok) return allowed;
  return database().$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
    if (!account) return refuse("not-found");
    const ended = await endAllSessions(tx, accountId, "ended-by-staff");
    await recordAudit(tx, actor, {
      event: "session.ended",
      subject: { type: "account", id: accountId },
      after: { reason: "ended-by-staff", sessions: ended },
    });
    return success({ ended });
  });
}
