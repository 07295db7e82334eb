import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { languages } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { invitationConsents, keepConsents } from "./consents";
import { findLink, takeLink } from "./one-time-link";
import { hashPassword } from "./password";
import { newPassword, type PasswordProblem, passwordProblem } from "./password-policy";
import { type Started, startSession } from "./start-session";

const consent = z.literal("on", { error: "consent.needed" });

export const acceptInvitationInput = z
  .object({
    token: z.string().max(200),
    password: newPassword,
    passwordAgain: z.string({ error: "value.required" }).max(1024, "password.too-long"),
    language: z.enum(languages, { error: "value.required" }),
    terms: consent,
    privacy: consent,
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "password.differs",
  });

type Input = Omit<z.infer<typeof acceptInvitationInput>, "passwordAgain" | "terms" | "privacy">;

/** The invited person chooses a password and is in. Of two clicks at once, one makes the account and one finds it made. */
export async function acceptInvitation(
  request: RequestTrace,
  { token, password, language }: Input,
  userAgent: string | null = null,
): Promise<Outcome<Started, "link.gone" | PasswordProblem>> {
  const link = await findLink(database(), token, "INVITATION");
  if (link.state !== "valid") return refuse("link.gone");
  const owner = await database().account.findUniqueOrThrow({ where: { id: link.accountId } });
  const problem = passwordProblem(password, owner);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);

  return database().$transaction(async (tx) => {
    const taken = await takeLink(tx, token, "INVITATION");
    if (!taken) return refuse("link.gone");
    const at = now();
    const { count } = await tx.account.updateMany({
      where: { id: taken.accountId, status: "INVITED" },
      data: { status: "ACTIVE", passwordHash, passwordChangedAt: at, emailVerifiedAt: at, language },
    });
    if (count === 0) return refuse("link.gone");
    await keepConsents(tx, owner.id, invitationConsents, request.address);
    const name = `${owner.firstName} ${owner.lastName}`;
    const subject = { type: "account", id: owner.id };
    await recordAudit(
      tx,
      { kind: "visitor", accountId: owner.id, name, request },
      { event: "account.activated", subject },
      { event: "consent.given", subject, after: { documents: [...invitationConsents] } },
    );
    return success(
      await startSession(tx, request, {
        accountId: owner.id,
        method: "invitation",
        twoStep: false,
        userAgent,
      }),
    );
  });
}
