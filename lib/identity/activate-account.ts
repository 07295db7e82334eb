import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import type { Language } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { accountAddress } from "./account-address";
import { activationConsents, keepConsents } from "./consents";
import { revokeLinks } from "./one-time-link";
import { sendVerification } from "./send-verification";

export type Newcomer = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  readonly passwordHash: string;
};

/**
 * The account of somebody who was invited at an address and shows, by the link that was sent there, that it is theirs. One
 * that waits for its first password gets it here; one that works already is not touched: its owner signs in.
 */
export async function activateProven(
  tx: Transaction,
  request: RequestTrace,
  { email, passwordHash, ...person }: Newcomer,
): Promise<Outcome<string, "activation.sign-in-first">> {
  const known = await accountOf(tx, email);
  if (known && known.status !== "INVITED") return refuse("activation.sign-in-first");
  const at = now();
  const proven = { passwordHash, passwordChangedAt: at, emailVerifiedAt: at, status: "ACTIVE" } as const;
  const id = known?.id ?? newId();
  if (known) {
    // Whoever registered with this address before its owner came does not get in with the owner's password.
    await revokeLinks(tx, id, "EMAIL_VERIFICATION");
    await revokeLinks(tx, id, "INVITATION");
    await tx.account.update({ where: { id }, data: { ...person, ...proven } });
  } else {
    await tx.account.create({ data: { id, email: accountAddress(email), ...person, ...proven } });
  }
  await keepActivation(tx, request, id, person, "account.activated");
  return success(id);
}

/**
 * The account of somebody who came with a code on paper and typed an address: it works once the mail to that address was
 * answered. Nothing when the address belongs to somebody else's account already.
 */
export async function registerUnproven(
  tx: Transaction,
  request: RequestTrace,
  { email, passwordHash, ...person }: Newcomer,
  ownId: string | null,
): Promise<string | null> {
  const known = await accountOf(tx, email);
  // Typed a second time by the same person, the first try is theirs.
  if (known && !(known.id === ownId && known.status === "INVITED")) return null;
  const id = known?.id ?? newId();
  const chosen = { passwordHash, passwordChangedAt: now() };
  if (known) await tx.account.update({ where: { id }, data: { ...person, ...chosen } });
  else await tx.account.create({ data: { id, email: accountAddress(email), ...person, ...chosen } });
  await sendVerification(tx, { id, email: accountAddress(email), ...person });
  await keepActivation(tx, request, id, person, "account.registered");
  return id;
}

/** Of two at once with one address, the second waits and then finds the account. */
async function accountOf(tx: Transaction, email: string) {
  const address = accountAddress(email);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`account ${address}`}, 0))`;
  return tx.account.findUnique({ where: { email: address }, select: { id: true, status: true } });
}

async function keepActivation(
  tx: Transaction,
  request: RequestTrace,
  accountId: string,
  { firstName, lastName }: { firstName: string; lastName: string },
  event: "account.activated" | "account.registered",
): Promise<void> {
  await keepConsents(tx, accountId, activationConsents, request.address);
  const subject = { type: "account", id: accountId };
  await recordAudit(
    tx,
    { kind: "visitor", accountId, name: `${firstName} ${lastName}`, request },
    { event, subject },
    { event: "consent.given", subject, after: { documents: [...activationConsents] } },
  );
}
