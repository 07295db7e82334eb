import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { revokeLinks } from "./one-time-link";
import { checkPassword, hashPassword } from "./password";
import { givenPassword, newPassword, type PasswordProblem, passwordProblem } from "./password-policy";
import { tellChange } from "./tell-change";
import { forgetTurns, takeTurn } from "./throttle";

export const changePasswordInput = z
  .object({
    oldPassword: givenPassword,
    password: newPassword,
    passwordAgain: z.string({ error: "value.required" }).max(1024, "password.too-long"),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "password.differs",
  });

type Refused = "password.wrong" | "password.same" | "too-many-tries" | PasswordProblem;

/** Asks the old one; whoever else is signed in with it is out. */
export async function changePassword(
  actor: Actor,
  { oldPassword, password }: { oldPassword: string; password: string },
): Promise<Outcome<{ sessionsEnded: number }, Refused>> {
  const aim = { account: actor.accountId, request: actor.request };
  const turn = await takeTurn("confirm", aim);
  if (!turn.ok) return turn;
  const owner = await database().account.findUniqueOrThrow({ where: { id: actor.accountId } });
  if (!(await checkPassword(owner.passwordHash, oldPassword))) return refuse("password.wrong");
  await forgetTurns("confirm", aim);
  if (password === oldPassword) return refuse("password.same");
  const problem = passwordProblem(password, owner);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);

  return database().$transaction(async (tx) => {
    await tx.account.update({
      where: { id: owner.id },
      data: { passwordHash, passwordChangedAt: now() },
    });
    const sessionsEnded = await endAllSessions(tx, owner.id, "password-changed", actor.sessionId);
    // What somebody else may have asked for while they were in, or in the mailbox, opens nothing any more.
    await revokeLinks(tx, owner.id, "EMAIL_CHANGE");
    await revokeLinks(tx, owner.id, "PASSWORD_RESET");
    await tellChange(tx, owner, "password");
    await recordAudit(tx, actor, {
      event: "account.password-changed",
      subject: { type: "account", id: owner.id },
      after: { sessionsEnded },
    });
    return success({ sessionsEnded });
  });
}
