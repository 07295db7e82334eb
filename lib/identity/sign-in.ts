import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { cleanEmailAddress, parseEmailAddress } from "@/lib/values/email-address";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { checkPassword, hashPassword, needsNewHash } from "./password";
import { givenPassword } from "./password-policy";
import { sendSignInCode } from "./send-sign-in-code";
import { issueChallenge } from "./sign-in-challenge";
import { type Started, startSession } from "./start-session";
import { forgetTurns, takeTurn } from "./throttle";

/** An address that can't exist is not told apart from one that does not: both are just wrong. */
export const signInInput = z.object({
  email: z.string({ error: "value.required" }).trim().min(1, "value.required").max(320, "wrong-credentials"),
  password: givenPassword,
});

export type SignInInput = z.infer<typeof signInInput> & { readonly userAgent?: string | null };

export type SignedInSoFar =
  | { readonly kind: "session"; readonly started: Started }
  | { readonly kind: "two-step"; readonly token: string };

/** Unknown, invited, locked, wrong: one answer, one amount of work. */
export async function signIn(
  request: RequestTrace,
  { email: typed, password, userAgent = null }: SignInInput,
): Promise<Outcome<SignedInSoFar, "wrong-credentials" | "too-many-tries">> {
  const address = parseEmailAddress(typed);
  const aim = { account: address.ok ? address.value.key : cleanEmailAddress(typed).address, request };
  const turn = await takeTurn("password", aim);
  if (!turn.ok) return turn;

  // No account has an address that can't exist.
  const account = address.ok ? await findAccount(address.value.key) : null;
  const mayEnter = account?.status === "ACTIVE";
  const right = await checkPassword(mayEnter ? account.passwordHash : null, password);
  if (!right || !account) {
    await recordAudit(
      database(),
      {
        kind: "visitor",
        accountId: account?.id ?? null,
        name: account ? `${account.firstName} ${account.lastName}` : null,
        request,
      },
      {
        event: "session.refused",
        subject: { type: "account", id: account?.id ?? null },
        after: { reason: "wrong-credentials" },
      },
    );
    return refuse("wrong-credentials");
  }

  await forgetTurns("password", aim);
  const renewed = needsNewHash(account.passwordHash ?? "") ? await hashPassword(password) : null;
  const outcome = await database().$transaction(
    async (tx): Promise<Outcome<SignedInSoFar, "wrong-credentials">> => {
      // Only while it is still the password that was just checked: a reset at this very moment wins.
      const { count } = await tx.account.updateMany({
        where: { id: account.id, status: "ACTIVE", passwordHash: account.passwordHash },
        data: { passwordHash: renewed ?? account.passwordHash },
      });
      if (count === 0) return refuse("wrong-credentials");
      if (account.twoStep?.confirmedAt) {
        return success({ kind: "two-step", token: await issueChallenge(tx, account.id) });
      }
      const started = await startSession(tx, request, {
        accountId: account.id,
        method: "password",
        twoStep: false,
        userAgent,
      });
      return success({ kind: "session", started });
    },
  );
  if (outcome.ok && outcome.value.kind === "two-step" && account.twoStep?.method === "SMS") {
    // When this is refused (too many messages), the page for the code says that none is on its way.
    await sendSignInCode(request, { token: outcome.value.token });
  }
  return outcome;
}

function findAccount(email: string) {
  return database().account.findUnique({
    where: { email },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      status: true,
      passwordHash: true,
      twoStep: { select: { confirmedAt: true, method: true } },
    },
  });
}
