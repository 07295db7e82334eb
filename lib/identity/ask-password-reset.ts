import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { emailAddress, emailKey } from "@/lib/values/email-address";
import { type Outcome, success } from "@/lib/values/outcome";
import { atOnePace } from "./at-one-pace";
import { inviteAgain } from "./invite-again";
import { sendPasswordReset } from "./send-password-reset";
import { sendVerification } from "./send-verification";
import { toldOf } from "./tell-change";
import { takeTurn } from "./throttle";

export const askPasswordResetInput = z.object({ email: emailAddress });

/**
 * One answer, at one pace, whether the address is known or not. Somebody who never finished coming in gets what they are
 * waiting for instead: the invitation or the confirmation, sent anew.
 */
export async function askPasswordReset(
  request: RequestTrace,
  { email }: z.infer<typeof askPasswordResetInput>,
): Promise<Outcome<undefined, never>> {
  return atOnePace(async () => {
    const turn = await takeTurn("link-mail", { account: emailKey(email), request });
    if (!turn.ok) return success();
    await database().$transaction((tx) => answer(tx, request, email));
    return success();
  });
}

async function answer(tx: Transaction, request: RequestTrace, email: string): Promise<void> {
  const account = await tx.account.findUnique({
    where: { email: emailKey(email) },
    select: { ...toldOf, lastName: true, status: true, passwordHash: true },
  });
  if (!account || account.status === "LOCKED") return;
  if (account.status === "INVITED") {
    if (account.passwordHash) await sendVerification(tx, account);
    else await inviteAgain(tx, account.id);
    return;
  }
  await sendPasswordReset(tx, account);
  await recordAudit(
    tx,
    {
      kind: "visitor",
      accountId: account.id,
      name: `${account.firstName} ${account.lastName}`,
      request,
    },
    { event: "account.password-reset-asked", subject: { type: "account", id: account.id } },
  );
}
