import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { endAllSessions } from "./end-all-sessions";
import { findLink, revokeLinks, takeLink } from "./one-time-link";
import { hashPassword } from "./password";
import { newPassword, type PasswordProblem, passwordProblem } from "./password-policy";
import { tellChange } from "./tell-change";

export const resetPasswordInput = z
  .object({
    token: z.string().max(200),
    password: newPassword,
    passwordAgain: z.string({ error: "value.required" }).max(1024, "password.too-long"),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "password.differs",
  });

/** A new password, and nothing else: the person signs in with it, second step included. Everything open ends. */
export async function resetPassword(
  request: RequestTrace,
  { token, password }: { token: string; password: string },
): Promise<Outcome<undefined, "link.gone" | PasswordProblem>> {
  const link = await findLink(database(), token, "PASSWORD_RESET");
  if (link.state !== "valid") return refuse("link.gone");
  const owner = await database().account.findUniqueOrThrow({ where: { id: link.accountId } });
  const problem = passwordProblem(password, owner);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);

  return database().$transaction(async (tx) => {
    const taken = await takeLink(tx, token, "PASSWORD_RESET");
    if (!taken) return refuse("link.gone");
    const { count } = await tx.account.updateMany({
      where: { id: taken.accountId, status: "ACTIVE" },
      data: { passwordHash, passwordChangedAt: now() },
    });
    if (count === 0) return refuse("link.gone");
    const sessions = await endAllSessions(tx, owner.id, "password-reset");
    // Whoever was in before may have asked for another address: that must not take the account over afterwards.
    await revokeLinks(tx, owner.id, "EMAIL_CHANGE");
    await tellChange(tx, owner, "password");
    await recordAudit(
      tx,
      { kind: "visitor", accountId: owner.id, name: `${owner.firstName} ${owner.lastName}`, request },
      {
        event: "account.password-changed",
        subject: { type: "account", id: owner.id },
        after: { by: "reset", sessionsEnded: sessions },
      },
    );
    return success();
  });
}
