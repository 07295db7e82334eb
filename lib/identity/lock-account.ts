import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { mayManage, type NotAllowed } from "./may-manage";
import { revokeLinks } from "./one-time-link";
import type { AccountInput } from "./reset-two-step";
import { tellChange, toldOf } from "./tell-change";

type Refused = NotAllowed | "account.not-active";

/** Nobody comes in with this account any more, by whatever door; what is open ends. */
export async function lockAccount(
  actor: Actor,
  { accountId, reason }: AccountInput,
): Promise<Outcome<undefined, Refused>> {
  const allowed = await mayManage(database(), actor, accountId);
  if (!allowed.ok) return allowed;
  return database().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, status: "ACTIVE" },
      data: { status: "LOCKED" },
    });
    if (count === 0) {
      const exists = await tx.account.count({ where: { id: accountId } });
      return refuse(exists ? "account.not-active" : "not-found");
    }
    await revokeLinks(tx, accountId, "PASSWORD_RESET");
    await revokeLinks(tx, accountId, "EMAIL_CHANGE");
    const sessionsEnded = await endAllSessions(tx, accountId, "account-locked");
    const person = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: toldOf });
    await tellChange(tx, person, "locked");
    await recordAudit(tx, actor, {
      event: "account.locked",
      subject: { type: "account", id: accountId },
      after: { reason, sessionsEnded },
    });
    return success();
  });
}
