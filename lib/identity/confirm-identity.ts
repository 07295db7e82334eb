import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { checkPassword } from "./password";
import { givenPassword } from "./password-policy";
import { forgetTurns, takeTurn } from "./throttle";
import { unsealTotpSecret } from "./totp";
import { takeTimeStep } from "./verify-two-step";

/** How this person can show once more who they are: with the password; without one, with the app. */
export type Proof = "password" | "code" | "sign-in-again";

export async function proofAskedOf(actor: Actor): Promise<Proof> {
  const account = await database().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { passwordHash: true, twoStep: { select: { method: true, confirmedAt: true } } },
  });
  if (account.passwordHash) return "password";
  return account.twoStep?.confirmedAt && account.twoStep.method === "APP" ? "code" : "sign-in-again";
}

export const confirmPasswordInput = z.object({ password: givenPassword });
export const confirmCodeInput = z.object({
  code: z.string({ error: "value.required" }).trim().min(1, "value.required").max(64, "wrong-code"),
});

export type ConfirmRefusal = "wrong-password" | "wrong-code" | "too-many-tries";

export async function confirmWithPassword(
  actor: Actor,
  { password }: z.infer<typeof confirmPasswordInput>,
): Promise<Outcome<undefined, ConfirmRefusal>> {
  const { passwordHash } = await database().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { passwordHash: true },
  });
  return confirm(actor, "wrong-password", () => checkPassword(passwordHash, password));
}

export async function confirmWithCode(
  actor: Actor,
  { code }: z.infer<typeof confirmCodeInput>,
): Promise<Outcome<undefined, ConfirmRefusal>> {
  const twoStep = await database().twoStep.findUnique({ where: { accountId: actor.accountId } });
  const sealed = twoStep?.confirmedAt && twoStep.method === "APP" ? twoStep.secretSealed : null;
  return confirm(actor, "wrong-code", async () =>
    sealed
      ? takeTimeStep(database(), actor.accountId, unsealTotpSecret(actor.accountId, sealed), code)
      : false,
  );
}

async function confirm(
  actor: Actor,
  wrong: "wrong-password" | "wrong-code",
  isRight: () => Promise<boolean>,
): Promise<Outcome<undefined, ConfirmRefusal>> {
  const aim = { account: actor.accountId, request: actor.request };
  const turn = await takeTurn("confirm", aim);
  if (!turn.ok) return turn;
  if (!(await isRight()) || !actor.sessionId) {
    await recordAudit(database(), actor, {
      event: "session.refused",
      subject: { type: "session", id: actor.sessionId },
      after: { reason: wrong },
    });
    return refuse(wrong);
  }
  await forgetTurns("confirm", aim);
  await database().session.updateMany({
    where: { id: actor.sessionId, accountId: actor.accountId, endedAt: null },
    data: { authenticatedAt: now() },
  });
  return success();
}
