import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { mayManage, type NotAllowed } from "./may-manage";
import { tellChange, toldOf } from "./tell-change";

/** What staff do to somebody's account always has a reason, which stands in the trail. */
export const accountInput = z.object({
  accountId: id,
  reason: z
    .string({ error: "value.required" })
    .trim()
    .min(1, "value.required")
    .min(5, "reason.too-short")
    .max(300, "text.too-long"),
});

export type AccountInput = z.infer<typeof accountInput>;

/** For a lost phone: the second step goes, and everything open ends. The person is mailed and sets up anew. */
export async function resetTwoStep(
  actor: Actor,
  { accountId, reason }: AccountInput,
): Promise<Outcome<undefined, NotAllowed | "two-step.none">> {
  const allowed = await mayManage(database(), actor, accountId);
  if (!allowed.ok) return allowed;
  return database().$transaction(async (tx) => {
    const person = await tx.account.findUnique({ where: { id: accountId }, select: toldOf });
    if (!person) return refuse("not-found");
    const { count } = await tx.twoStep.deleteMany({ where: { accountId } });
    if (count === 0) return refuse("two-step.none");
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    const sessionsEnded = await endAllSessions(tx, accountId, "two-step-reset");
    await tellChange(tx, person, "two-step-reset");
    await recordAudit(tx, actor, {
      event: "account.two-step-reset-by-staff",
      subject: { type: "account", id: accountId },
      after: { reason, sessionsEnded },
    });
    return success();
  });
}
