import type { Actor, RequestTrace } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { queueEmail } from "@/lib/email/queue-email";
import { linkToPage } from "@/lib/identity/links";
import { toldOf } from "@/lib/identity/tell-change";
import { now } from "@/lib/values/clock";
import { joinAskedEmail } from "./emails/join-asked";

/** Somebody who can let others in today. */
export const activeAdmin = {
  isAdmin: true,
  endedAt: null,
  awaited: false,
  account: { status: "ACTIVE" },
} as const satisfies Prisma.BrokerMembershipWhereInput;

/** Asked by somebody whose address is theirs, not answered yet, and not let in by another way meanwhile. */
const waiting = {
  answer: null,
  provenAt: { not: null },
  account: { status: "ACTIVE" },
} as const satisfies Prisma.OfficeJoinRequestWhereInput;

/**
 * Which requests an actor answers: a Beheerder those for the own office; the insurer's people those for an office in which
 * nobody can answer.
 */
export function joinRequestsAnsweredBy(actor: Actor): Prisma.OfficeJoinRequestWhereInput {
  switch (actor.kind) {
    case "broker":
      return actor.isAdmin ? { ...waiting, brokerageId: actor.brokerageId } : { id: { in: [] } };
    case "staff":
      return { ...waiting, brokerage: { memberships: { none: activeAdmin } } };
    case "employer":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}

type Asker = {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
};

/** From now on the request counts: whoever can answer it is told, and it stands in the trail of the office. */
export async function announceJoin(
  tx: Transaction,
  request: RequestTrace,
  { requestId, brokerageId, asker }: { requestId: string; brokerageId: string; asker: Asker },
): Promise<void> {
  const name = `${asker.firstName} ${asker.lastName}`;
  await tx.officeJoinRequest.update({ where: { id: requestId }, data: { provenAt: now() } });
  const office = await tx.brokerage.findUniqueOrThrow({
    where: { id: brokerageId },
    select: {
      name: true,
      memberships: { where: activeAdmin, orderBy: { id: "asc" }, select: { account: { select: toldOf } } },
    },
  });
  const admins = office.memberships.map(({ account }) => account);
  const byStaff = admins.length === 0;
  const people = byStaff
    ? await tx.account.findMany({
        where: { status: "ACTIVE", staffMembership: { roles: { has: "ADMINISTRATION" }, endedAt: null } },
        orderBy: { id: "asc" },
        select: toldOf,
      })
    : admins;
  for (const person of people) {
    await queueEmail(tx, {
      template: joinAskedEmail,
      to: person.email,
      language: person.language,
      accountId: person.id,
      eventKey: `join-asked:${requestId}:${person.id}`,
      data: {
        firstName: person.firstName,
        office: office.name,
        name,
        email: asker.email,
        byStaff,
        link: linkToPage(byStaff ? "/staff/accesses" : "/broker/colleagues"),
      },
    });
  }
  await recordAudit(
    tx,
    { kind: "visitor", accountId: asker.id, name, request },
    { event: "office.join-asked", subject: { type: "account", id: asker.id }, brokerageId },
  );
}
