import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { type Database, database, type Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type Challenge, closeChallenge, countAttempt, findChallenge } from "./sign-in-challenge";
import { isSmsCode, smsCodeMinutes } from "./sms-code";
import { type SignInMethod, type Started, startSession } from "./start-session";
import { forgetTurns, takeTurn } from "./throttle";
import { timeStepOf, unsealTotpSecret } from "./totp";

export const codeInput = z.object({
  code: z.string({ error: "value.required" }).trim().min(1, "value.required").max(64, "wrong-code"),
});

export type CodeRefusal = "wrong-code" | "challenge-over" | "too-many-tries";

export type CodeGiven = { readonly token: string; readonly code: string; readonly userAgent?: string | null };

/** The second step by app or text message. */
export async function verifyTwoStep(
  request: RequestTrace,
  given: CodeGiven,
): Promise<Outcome<Started, CodeRefusal>> {
  return enterWithCode(request, given, {
    method: ({ account }) => (account.twoStep.method === "APP" ? "password+app" : "password+sms"),
    use: takeCode,
  });
}

type Way = {
  readonly method: (challenge: Challenge) => SignInMethod;
  /** Takes the code out of use; false when it is wrong or was used already. */
  readonly use: (tx: Transaction, challenge: Challenge, code: string) => Promise<boolean>;
  readonly afterwards?: (tx: Transaction, challenge: Challenge, request: RequestTrace) => Promise<void>;
};

export async function enterWithCode(
  request: RequestTrace,
  { token, code, userAgent = null }: CodeGiven,
  way: Way,
): Promise<Outcome<Started, CodeRefusal>> {
  const challenge = await findChallenge(database(), token);
  if (!challenge) return refuse("challenge-over");
  const aim = { account: challenge.accountId, request };
  const turn = await takeTurn("code", aim);
  if (!turn.ok) return turn;
  // Outside the transaction below: a wrong code must stay counted.
  if (!(await countAttempt(database(), challenge.id))) return refuse("challenge-over");

  const started = await database().$transaction(async (tx) => {
    if (!(await way.use(tx, challenge, code))) return null;
    if (!(await closeChallenge(tx, challenge.id))) return null;
    await way.afterwards?.(tx, challenge, request);
    const { accountId } = challenge;
    return startSession(tx, request, { accountId, method: way.method(challenge), twoStep: true, userAgent });
  });
  if (started) {
    await forgetTurns("code", aim);
    return success(started);
  }
  const { account, accountId } = challenge;
  await recordAudit(
    database(),
    { kind: "visitor", accountId, name: `${account.firstName} ${account.lastName}`, request },
    {
      event: "session.refused",
      subject: { type: "account", id: accountId },
      after: { reason: "wrong-code" },
    },
  );
  return refuse("wrong-code");
}

async function takeCode(tx: Transaction, challenge: Challenge, code: string): Promise<boolean> {
  const { twoStep } = challenge.account;
  if (twoStep.method === "APP") {
    if (!twoStep.secretSealed) return false;
    return takeTimeStep(
      tx,
      challenge.accountId,
      unsealTotpSecret(challenge.accountId, twoStep.secretSealed),
      code,
    );
  }
  const sentAt = challenge.codeSentAt?.getTime() ?? 0;
  if (now().getTime() - sentAt > smsCodeMinutes * 60_000) return false;
  return isSmsCode(challenge.id, code, challenge.codeHash);
}

/** A code of the app works once: the row remembers the last time step, and takes only a later one. */
export async function takeTimeStep(
  tx: Database,
  accountId: string,
  secret: string,
  code: string,
): Promise<boolean> {
  const step = await timeStepOf(secret, code);
  if (step === null) return false;
  const { count } = await tx.twoStep.updateMany({
    where: { accountId, OR: [{ lastTimeStep: null }, { lastTimeStep: { lt: step } }] },
    data: { lastTimeStep: step },
  });
  return count === 1;
}
