import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { hasFreshSession } from "./fresh-session";
import { replaceRecoveryCodes } from "./recovery-codes";
import { isSmsCode, smsCodeMinutes } from "./sms-code";
import { tellChange, toldOf } from "./tell-change";
import { forgetTurns, takeTurn } from "./throttle";
import { sealTotpSecret, timeStepOf } from "./totp";
import { openSetUp, type TwoStepSetUp } from "./two-step-set-up";

export const confirmTwoStepInput = z.object({
  code: z.string({ error: "value.required" }).trim().min(1, "value.required").max(20, "wrong-code"),
});

type Refused = "sign-in-again" | "set-up.over" | "wrong-code" | "too-many-tries";

/** Step 3: the code is right, so from now on it is asked. Gives the recovery codes, the only time they can be read. */
export async function confirmTwoStep(
  actor: Actor,
  { setUp, code }: { setUp: string | undefined; code: string },
): Promise<Outcome<{ codes: string[] }, Refused>> {
  const chosen = openSetUp(actor.accountId, setUp);
  if (!chosen) return refuse("set-up.over");
  if (!(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  const aim = { account: actor.accountId, request: actor.request };
  const turn = await takeTurn("code", aim);
  if (!turn.ok) return turn;
  const step = await isRight(chosen, code);
  if (step === null) return refuse("wrong-code");
  await forgetTurns("code", aim);

  return database().$transaction(async (tx) => {
    const person = await tx.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { ...toldOf, twoStep: { select: { method: true } } },
    });
    await keep(tx, actor, chosen, step);
    const codes = await replaceRecoveryCodes(tx, actor.accountId);
    // Whoever came in elsewhere did so without this second step.
    await endAllSessions(tx, actor.accountId, "two-step-changed", actor.sessionId);
    await tellChange(tx, person, "two-step-set-up");
    await recordAudit(tx, actor, {
      event: "account.two-step-set-up",
      subject: { type: "account", id: actor.accountId },
      before: { method: person.twoStep?.method ?? null },
      after: { method: chosen.method },
    });
    return success({ codes });
  });
}

async function keep(tx: Transaction, actor: Actor, chosen: TwoStepSetUp, step: number): Promise<void> {
  const { accountId, sessionId } = actor;
  const data =
    chosen.method === "APP"
      ? {
          method: chosen.method,
          secretSealed: sealTotpSecret(accountId, chosen.secret),
          phone: null,
          lastTimeStep: step,
          confirmedAt: now(),
        }
      : {
          method: chosen.method,
          secretSealed: null,
          phone: chosen.phone,
          lastTimeStep: null,
          confirmedAt: now(),
        };
  await tx.twoStep.upsert({ where: { accountId }, create: { accountId, ...data }, update: data });
  if (sessionId) {
    await tx.session.updateMany({ where: { id: sessionId, accountId }, data: { twoStepAt: now() } });
  }
}

/** The time step of the app's code, 0 for a code by phone; null when it is wrong. */
async function isRight(chosen: TwoStepSetUp, code: string): Promise<number | null> {
  if (chosen.method === "APP") return timeStepOf(chosen.secret, code);
  if (now().getTime() - chosen.sentAt > smsCodeMinutes * 60_000) return null;
  return isSmsCode(chosen.id, code, chosen.codeHash) ? 0 : null;
}
