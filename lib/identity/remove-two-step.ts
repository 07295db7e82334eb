import type { Actor } from "@/lib/access/actor";
import { findHats } from "@/lib/access/find-signed-in";
import { isTwoStepRequired } from "@/lib/access/two-step-required";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { hasFreshSession } from "./fresh-session";
import { tellChange, toldOf } from "./tell-change";

type Refused = "sign-in-again" | "two-step.required" | "not-found";

/** Back to the password alone, where the setting allows it. */
export async function removeTwoStep(actor: Actor): Promise<Outcome<undefined, Refused>> {
  const { accountId } = actor;
  if (!(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  if (isTwoStepRequired((await findHats(accountId))?.hats ?? [])) return refuse("two-step.required");
  return database().$transaction(async (tx) => {
    const { count } = await tx.twoStep.deleteMany({ where: { accountId } });
    if (count === 0) return refuse("not-found");
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await endAllSessions(tx, accountId, "two-step-changed", actor.sessionId);
    const person = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: toldOf });
    await tellChange(tx, person, "two-step-removed");
    await recordAudit(tx, actor, {
      event: "account.two-step-removed",
      subject: { type: "account", id: accountId },
    });
    return success();
  });
}
