import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { languages } from "@/lib/i18n/language";
import { accountAddress } from "@/lib/identity/account-address";
import { activateProven, type Newcomer, registerUnproven } from "@/lib/identity/activate-account";
import { linkToPage } from "@/lib/identity/links";
import { hashPassword } from "@/lib/identity/password";
import { newPassword, type PasswordProblem, passwordProblem } from "@/lib/identity/password-policy";
import { type Started, startSession } from "@/lib/identity/start-session";
import { takeTurn } from "@/lib/identity/throttle";
import { dateField } from "@/lib/values/dates";
import { emailAddress } from "@/lib/values/email-address";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { bindPerson, lockActivation } from "./accept-activation";
import { checkBirthDate, type Refused } from "./check-birth-date";
import { accountKnown } from "./emails/account-known";
import { type Activation, findActivation } from "./find-activation";
import { tellOtherAddresses } from "./tell-other-addresses";

const consent = z.literal("on", { error: "consent.needed" });

export const activateInput = z
  .object({
    token: z.string().max(200),
    birthDate: dateField,
    /** Only who comes with a code on paper is asked for one. */
    email: emailAddress.optional(),
    password: newPassword,
    passwordAgain: z.string({ error: "value.required" }).max(1024, "password.too-long"),
    language: z.enum(languages, { error: "value.required" }),
    terms: consent,
    privacy: consent,
    documents: consent,
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "password.differs",
  });

type Input = Pick<z.infer<typeof activateInput>, "token" | "birthDate" | "email" | "password" | "language">;

/** In at once, or first a mail to the address that was typed. */
export type Activated = { readonly started: Started | null };

/** The invited person shows who they are, chooses a password and is in. Of two clicks at once one is first; the other finds it done. */
export async function activate(
  request: RequestTrace,
  { token, birthDate, email, password, language }: Input,
  userAgent: string | null = null,
): Promise<
  Outcome<
    Activated,
    "link.gone" | "value.required" | "activation.sign-in-first" | "too-many-tries" | Refused | PasswordProblem
  >
> {
  const found = await findActivation(token);
  if (found.state !== "valid") return refuse("link.gone");
  if (found.known) return refuse("activation.sign-in-first");
  const address = found.email ?? email;
  if (!address) return refuse("value.required");
  const proven = await checkBirthDate(request, found.personId, birthDate);
  if (!proven.ok) return proven;
  const person = await database().person.findUniqueOrThrow({
    where: { id: found.personId },
    select: { firstName: true, lastName: true },
  });
  const problem = passwordProblem(password, { ...person, email: address });
  if (problem) return refuse(problem);
  const newcomer = { email: address, ...person, language, passwordHash: await hashPassword(password) };
  return found.by === "link"
    ? enterByLink(request, token, found, newcomer, userAgent)
    : askForProof(request, token, found, newcomer);
}

async function enterByLink(
  request: RequestTrace,
  token: string,
  { personId }: Activation,
  newcomer: Newcomer,
  userAgent: string | null,
): Promise<Outcome<Activated, "link.gone" | "activation.sign-in-first">> {
  return database().$transaction(async (tx) => {
    const activation = await lockActivation(tx, token, personId);
    if (!activation) return refuse("link.gone");
    const activated = await activateProven(tx, request, newcomer);
    if (!activated.ok) return activated;
    const accountId = activated.value;
    const name = `${newcomer.firstName} ${newcomer.lastName}`;
    await bindPerson(tx, { kind: "visitor", accountId, name, request }, activation, accountId);
    const start = { accountId, method: "invitation", twoStep: false, userAgent } as const;
    return success({ started: await startSession(tx, request, start) });
  });
}

/** Whether the address is known is told only to whoever reads its mail. */
async function askForProof(
  request: RequestTrace,
  token: string,
  { personId }: Activation,
  newcomer: Newcomer,
): Promise<Outcome<Activated, "link.gone" | "too-many-tries">> {
  const turn = await takeTurn("link-mail", { account: newcomer.email, request });
  if (!turn.ok) return turn;
  return database().$transaction(async (tx) => {
    const activation = await lockActivation(tx, token, personId);
    if (!activation) return refuse("link.gone");
    const { accountId: former } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { accountId: true },
    });
    const accountId = await registerUnproven(tx, request, newcomer, former);
    if (accountId) {
      await tx.person.update({ where: { id: personId }, data: { accountId } });
      await tx.account.update({
        where: { id: accountId },
        data: { lastHatKind: "insured", lastHatId: personId },
      });
      await tellOtherAddresses(tx, personId, accountId);
    } else {
      await queueEmail(tx, {
        template: accountKnown,
        to: accountAddress(newcomer.email),
        language: newcomer.language,
        eventKey: `account-known ${newId()}`,
        data: { signIn: linkToPage("/sign-in?back=/activate"), forgotten: linkToPage("/forgotten-password") },
      });
    }
    return success({ started: null });
  });
}
