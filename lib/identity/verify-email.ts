import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { findLink, takeLink } from "./one-time-link";
import { checkPassword } from "./password";
import { givenPassword } from "./password-policy";
import { type Started, startSession } from "./start-session";
import { forgetTurns, takeTurn } from "./throttle";

export const verifyEmailInput = z.object({ token: z.string().max(200), password: givenPassword });

/**
 * Whoever registered has shown that the address is theirs: the account works from here on. The password is asked as well:
 * a stranger may have registered with this address, and its owner, who gets the mail, must not open the stranger's account.
 */
export async function verifyEmail(
  request: RequestTrace,
  { token, password }: z.infer<typeof verifyEmailInput>,
  userAgent: string | null = null,
  /** What waited for this proof, in the same transaction. */
  then?: (tx: Transaction, accountId: string) => Promise<void>,
): Promise<Outcome<Started, "link.gone" | "password.not-chosen" | "too-many-tries">> {
  const link = await findLink(database(), token, "EMAIL_VERIFICATION");
  if (link.state !== "valid") return refuse("link.gone");
  const aim = { account: link.accountId, request };
  const turn = await takeTurn("confirm", aim);
  if (!turn.ok) return turn;
  const { passwordHash } = await database().account.findUniqueOrThrow({
    where: { id: link.accountId },
    select: { passwordHash: true },
  });
  if (!(await checkPassword(passwordHash, password))) return refuse("password.not-chosen");
  await forgetTurns("confirm", aim);
  return database().$transaction(async (tx) => {
    const taken = await takeLink(tx, token, "EMAIL_VERIFICATION");
    if (!taken) return refuse("link.gone");
    const activated = await tx.account.updateManyAndReturn({
      where: { id: taken.accountId, status: "INVITED", passwordHash: { not: null } },
      data: { status: "ACTIVE", emailVerifiedAt: now() },
      select: { id: true, firstName: true, lastName: true },
    });
    const account = activated[0];
    if (!account) return refuse("link.gone");
    const subject = { type: "account", id: account.id };
    await recordAudit(
      tx,
      {
        kind: "visitor",
        accountId: account.id,
        name: `${account.firstName} ${account.lastName}`,
        request,
      },
      { event: "account.email-verified", subject },
      { event: "account.activated", subject },
    );
    await then?.(tx, account.id);
    return success(
      await startSession(tx, request, {
        accountId: account.id,
        method: "email-verification",
        twoStep: false,
        userAgent,
      }),
    );
  });
}
