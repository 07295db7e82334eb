import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { keepConsents } from "@/lib/identity/consents";
import { alreadyRegisteredEmail } from "@/lib/identity/emails/already-registered";
import { linkToPage } from "@/lib/identity/links";
import { lifetimes } from "@/lib/identity/one-time-link";
import { sendVerification } from "@/lib/identity/send-verification";
import { toldOf } from "@/lib/identity/tell-change";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type KeptPersonal, registrationConsents } from "./registration";

/** Two people of one office, or one person twice, come one after the other. */
export async function holdOffice(tx: Transaction, enterpriseNumber: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`office ${enterpriseNumber}`}, 0))`;
}

/** The account of who registers, which can do nothing until the address is proven; nothing when the address is known. */
export async function newAccount(
  tx: Transaction,
  { email, firstName, lastName, language, passwordHash }: KeptPersonal,
): Promise<string | null> {
  const id = newId();
  const { count } = await tx.account.createMany({
    data: [{ id, email, firstName, lastName, language, passwordHash, passwordChangedAt: now() }],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}

/** The consents, the mail that proves the address, and the trail. */
export async function beginProof(
  tx: Transaction,
  request: RequestTrace,
  { accountId, email, firstName, lastName, language }: KeptPersonal & { accountId: string },
  brokerageId: string | null,
): Promise<void> {
  await keepConsents(tx, accountId, registrationConsents, request.address);
  await sendVerification(tx, { id: accountId, email, firstName, language });
  const subject = { type: "account", id: accountId };
  await recordAudit(
    tx,
    { kind: "visitor", accountId, name: `${firstName} ${lastName}`, request },
    { event: "account.registered", subject, brokerageId },
    { event: "consent.given", subject, brokerageId, after: { documents: [...registrationConsents] } },
  );
}

export async function tellOwner(tx: Transaction, email: string): Promise<void> {
  const owner = await tx.account.findUniqueOrThrow({ where: { email }, select: toldOf });
  await queueEmail(tx, {
    template: alreadyRegisteredEmail,
    to: owner.email,
    language: owner.language,
    accountId: owner.id,
    eventKey: `already-registered ${newId()}`,
    data: {
      firstName: owner.firstName,
      signIn: linkToPage("/sign-in"),
      forgotten: linkToPage("/forgotten-password"),
    },
  });
}

/**
 * A registration whose address was never proven holds neither an address nor an office for longer than its link lives:
 * otherwise anybody could keep an office out by registering it.
 */
export async function forgetUnproven(
  tx: Transaction,
  email: string,
  enterpriseNumber: string,
): Promise<void> {
  const unproven = {
    status: "INVITED",
    passwordHash: { not: null },
    emailVerifiedAt: null,
    employerMemberships: { none: {} },
    oneTimeLinks: { none: { usedAt: null, revokedAt: null, expiresAt: { gt: now() } } },
  } as const;
  // Somebody real asked to be let in: whoever answers that decides what becomes of the office.
  const unasked = { joinRequests: { none: { provenAt: { not: null } } } } as const;
  // Held for the owner of a known address, without anybody or any group in it; no real office is like that.
  const empty = { memberships: { none: {} }, groups: { none: {} }, ...unasked };
  const linkDied = new Date(now().getTime() - lifetimes.EMAIL_VERIFICATION);
  await tx.brokerage.deleteMany({ where: { enterpriseNumber, ...empty, createdAt: { lte: linkDied } } });
  const given = await tx.brokerage.findMany({
    where: {
      OR: [{ enterpriseNumber }, { memberships: { some: { account: { email } } } }],
      memberships: { some: {}, every: { account: unproven } },
      ...unasked,
    },
    select: { id: true, memberships: { select: { accountId: true } } },
  });
  await tx.brokerage.deleteMany({ where: { id: { in: given.map(({ id }) => id) } } });
  const people = given.flatMap(({ memberships }) => memberships.map(({ accountId }) => accountId));
  await tx.account.deleteMany({
    where: { OR: [{ email }, { id: { in: people } }], ...unproven, brokerMemberships: { none: {} } },
  });
}
