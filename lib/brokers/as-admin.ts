import type { Actor, BrokerActor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import { type Outcome, refuse } from "@/lib/values/outcome";

export type LockedBrokerage = { readonly id: string; readonly name: string };

/** As for an employer: one change at a time, and the right is looked at again under the lock. */
export async function asAdminOfOffice<T, R extends string>(
  actor: Actor,
  change: (tx: Transaction, brokerage: LockedBrokerage) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | "not-found">> {
  if (actor.kind !== "broker" || !actor.isAdmin) return refuse("not-found");
  return database().$transaction(async (tx) => {
    const brokerage = await lockAsAdmin(tx, actor);
    return brokerage ? change(tx, brokerage) : refuse("not-found");
  });
}

/** The lock itself, for what has a transaction already; nothing for who is no Beheerder any more. */
export async function lockAsAdmin(
  tx: Transaction,
  { brokerageId, accountId }: BrokerActor,
): Promise<LockedBrokerage | null> {
  await tx.$queryRaw`SELECT id FROM "Brokerage" WHERE id = ${brokerageId}::uuid FOR UPDATE`;
  return tx.brokerage.findFirst({
    where: {
      id: brokerageId,
      memberships: { some: { accountId, isAdmin: true, endedAt: null, account: { status: "ACTIVE" } } },
    },
    select: { id: true, name: true },
  });
}

export type LockedMembership = NonNullable<Awaited<ReturnType<typeof membershipOf>>>;

export async function membershipOf(tx: Transaction, brokerageId: string, membershipId: string) {
  return tx.brokerMembership.findFirst({
    where: { id: membershipId, brokerageId, endedAt: null },
    select: {
      id: true,
      isAdmin: true,
      awaited: true,
      givenFirst: true,
      givenLast: true,
      groups: {
        orderBy: { group: { name: "asc" } },
        select: { group: { select: { id: true, name: true } } },
      },
      account: {
        select: { id: true, email: true, firstName: true, lastName: true, language: true, status: true },
      },
    },
  });
}

/** Whom a line of the trail is about: until an invited colleague comes in, the place and the name that was typed. */
export function subjectOf({ id, awaited, account }: LockedMembership): { type: string; id: string } {
  return awaited ? { type: "membership", id } : { type: "account", id: account.id };
}

export function whoOf({ awaited, givenFirst, givenLast }: LockedMembership): { name?: string } {
  return awaited ? { name: `${givenFirst} ${givenLast}` } : {};
}

/** Invited, and not come in yet; for those with an account elsewhere just as for those without. */
export function isExpected({ awaited, account }: LockedMembership): boolean {
  return awaited || account.status === "INVITED";
}

/** Somebody must always be able to let colleagues in; one who was invited but never came does not count. */
export async function isLastAdmin(
  tx: Transaction,
  brokerageId: string,
  { id, isAdmin, awaited, account }: Pick<LockedMembership, "id" | "isAdmin" | "awaited" | "account">,
): Promise<boolean> {
  if (!isAdmin || awaited || account.status !== "ACTIVE") return false;
  const others = await tx.brokerMembership.count({
    where: {
      brokerageId,
      isAdmin: true,
      awaited: false,
      endedAt: null,
      id: { not: id },
      account: { status: "ACTIVE" },
    },
  });
  return others === 0;
}
