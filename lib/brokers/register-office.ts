import type { RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { atOnePace } from "@/lib/identity/at-one-pace";
import { keepConsents } from "@/lib/identity/consents";
import { alreadyRegisteredEmail } from "@/lib/identity/emails/already-registered";
import { linkToPage } from "@/lib/identity/links";
import { lifetimes } from "@/lib/identity/one-time-link";
import { sendVerification } from "@/lib/identity/send-verification";
import { toldOf } from "@/lib/identity/tell-change";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { openRegistration } from "./begin-registration";
import { defaultGroup } from "./put-in-groups";
import { type KeptPersonal, type OfficeInput, registrationConsents } from "./registration";

type Refused = "registration.over" | "registration.office-known" | "too-many-tries";

/**
 * Step 2: the office, its Beheerder and the mail that proves the address. An address that is known already gets the same
 * answer at the same pace; its owner reads in a mail what happened.
 */
export async function registerOffice(
  request: RequestTrace,
  { sealed, office }: { sealed: string | undefined; office: OfficeInput },
): Promise<Outcome<{ email: string }, Refused>> {
  return atOnePace(async () => {
    const personal = openRegistration(sealed);
    if (!personal) return refuse("registration.over");
    const turn = await takeTurn("registration", { request });
    if (!turn.ok) return turn;
    return database().$transaction(async (tx) => {
      // Two people of one office, or one person twice, come one after the other.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`office ${office.enterpriseNumber}`}, 0))`;
      await forgetUnproven(tx, personal.email, office.enterpriseNumber);
      const known = await tx.brokerage.findUnique({
        where: { enterpriseNumber: office.enterpriseNumber },
        select: { id: true },
      });
      if (known) return refuse("registration.office-known");
      await writeRegistration(tx, request, personal, office);
      return success({ email: personal.email });
    });
  });
}

async function writeRegistration(
  tx: Transaction,
  request: RequestTrace,
  { email, firstName, lastName, language, passwordHash }: KeptPersonal,
  { website, ...office }: OfficeInput,
): Promise<void> {
  const accountId = newId();
  const { count } = await tx.account.createMany({
    data: [{ id: accountId, email, firstName, lastName, language, passwordHash, passwordChangedAt: now() }],
    skipDuplicates: true,
  });
  const brokerageId = newId();
  await tx.brokerage.create({
    data: { id: brokerageId, ...office, email, ...(website ? { website } : {}), createdAt: now() },
  });
  // The office is held in both cases: else a second try with another address would tell whether this one was known.
  if (count === 0) return tellOwner(tx, email);

  const groupId = await defaultGroup(tx, brokerageId);
  await tx.brokerMembership.create({
    data: {
      id: newId(),
      accountId,
      brokerageId,
      isAdmin: true,
      invitedAt: now(),
      groups: { create: { groupId } },
    },
  });
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

async function tellOwner(tx: Transaction, email: string): Promise<void> {
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
async function forgetUnproven(tx: Transaction, email: string, enterpriseNumber: string): Promise<void> {
  const unproven = {
    status: "INVITED",
    passwordHash: { not: null },
    emailVerifiedAt: null,
    employerMemberships: { none: {} },
    oneTimeLinks: { none: { usedAt: null, revokedAt: null, expiresAt: { gt: now() } } },
  } as const;
  // Held for the owner of a known address, without anybody or any group in it; no real office is like that.
  const empty = { memberships: { none: {} }, groups: { none: {} } };
  const linkDied = new Date(now().getTime() - lifetimes.EMAIL_VERIFICATION);
  await tx.brokerage.deleteMany({ where: { enterpriseNumber, ...empty, createdAt: { lte: linkDied } } });
  const given = await tx.brokerage.findMany({
    where: {
      OR: [{ enterpriseNumber }, { memberships: { some: { account: { email } } } }],
      memberships: { some: {}, every: { account: unproven } },
    },
    select: { id: true, memberships: { select: { accountId: true } } },
  });
  await tx.brokerage.deleteMany({ where: { id: { in: given.map(({ id }) => id) } } });
  const people = given.flatMap(({ memberships }) => memberships.map(({ accountId }) => accountId));
  await tx.account.deleteMany({
    where: { OR: [{ email }, { id: { in: people } }], ...unproven, brokerMemberships: { none: {} } },
  });
}
