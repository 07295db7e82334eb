import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { queueSms } from "@/lib/email/queue-sms";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { signInCode } from "./emails/sign-in-code";
import { findChallenge } from "./sign-in-challenge";
import { hashSmsCode, newSmsCode } from "./sms-code";
import { takeTurn } from "./throttle";

/** Text messages that one challenge may cause, and the pause between two of them. */
const mostCodes = 4;
export const pauseSeconds = 30;

export type SendRefusal = "challenge-over" | "code-just-sent" | "too-many-tries";

/** Sends a code for this sign-in by text message; the former one stops working. */
export async function sendSignInCode(
  request: RequestTrace,
  { token }: { readonly token: string },
): Promise<Outcome<undefined, SendRefusal>> {
  const challenge = await findChallenge(database(), token);
  const phone = challenge?.account.twoStep.phone;
  if (challenge?.account.twoStep.method !== "SMS" || !phone) return refuse("challenge-over");
  const pauseOver = new Date(now().getTime() - pauseSeconds * 1000);
  if (challenge.codeSentAt && challenge.codeSentAt > pauseOver)
    return refuse("code-just-sent", { seconds: pauseSeconds });
  if (challenge.codesSent >= mostCodes) return refuse("challenge-over");
  const turn = await takeTurn("code-message", { account: challenge.accountId, request });
  if (!turn.ok) return turn;

  const code = newSmsCode();
  return database().$transaction(async (tx) => {
    // Two clicks at the same moment send one message.
    const { count } = await tx.signInChallenge.updateMany({
      where: { id: challenge.id, usedAt: null, codesSent: challenge.codesSent },
      data: {
        codeHash: hashSmsCode(challenge.id, code),
        codeSentAt: now(),
        codesSent: { increment: 1 },
      },
    });
    if (count === 0) return refuse("code-just-sent", { seconds: pauseSeconds });
    await queueSms(tx, {
      template: signInCode,
      to: phone,
      language: challenge.account.language,
      accountId: challenge.accountId,
      eventKey: `sign-in-code:${challenge.id}:${challenge.codesSent + 1}`,
      data: { code },
    });
    return success();
  });
}
