import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { hasFreshSession } from "./fresh-session";
import { replaceRecoveryCodes } from "./recovery-codes";
import { tellChange, toldOf } from "./tell-change";

type Refused = "sign-in-again" | "not-found";

/** Ten new codes on paper; those of before no longer work. */
export async function renewRecoveryCodes(actor: Actor): Promise<Outcome<{ codes: string[] }, Refused>> {
  const { accountId } = actor;
  if (!(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  return database().$transaction(async (tx) => {
    const guarded = await tx.twoStep.count({ where: { accountId, confirmedAt: { not: null } } });
    if (guarded === 0) return refuse("not-found");
    const codes = await replaceRecoveryCodes(tx, accountId);
    const person = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: toldOf });
    await tellChange(tx, person, "recovery-codes");
    await recordAudit(tx, actor, {
      event: "account.recovery-codes-renewed",
      subject: { type: "account", id: accountId },
    });
    return success({ codes });
  });
}
