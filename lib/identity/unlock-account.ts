import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { mayManage, type NotAllowed } from "./may-manage";
import type { AccountInput } from "./reset-two-step";
import { tellChange, toldOf } from "./tell-change";

/** The person signs in as before, with what they had. */
export async function unlockAccount(
  actor: Actor,
  { accountId, reason }: AccountInput,
): Promise<Outcome<undefined, NotAllowed | "account.not-locked">> {
  const allowed = await mayManage(database(), actor, accountId);
  if (!allowed.ok) return allowed;
  return database().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, status: "LOCKED" },
      data: { status: "ACTIVE" },
    });
    if (count === 0) {
      const exists = await tx.account.count({ where: { id: accountId } });
      return refuse(exists ? "account.not-locked" : "not-found");
    }
    const person = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: toldOf });
    await tellChange(tx, person, "unlocked");
    await recordAudit(tx, actor, {
      event: "account.unlocked",
      subject: { type: "account", id: accountId },
      after: { reason },
    });
    return success();
  });
}
