import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import { type Outcome, refuse } from "@/lib/values/outcome";

export type LockedBrokerage = { readonly id: string; readonly name: string };

/** As for an employer: one change at a time, and the right is looked at again under the lock. */
export async function asAdminOfOffice<T, R extends string>(
  actor: Actor,
  change: (tx: Transaction, brokerage: LockedBrokerage) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | "not-found">> {
  if (actor.kind !== "broker" || !actor.isAdmin) return refuse("not-found");
  const { brokerageId, accountId } = actor;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Brokerage" WHERE id = ${brokerageId}::uuid FOR UPDATE`;
    const brokerage = await tx.brokerage.findFirst({
      where: {
        id: brokerageId,
        memberships: { some: { accountId, isAdmin: true, endedAt: null, account: { status: "ACTIVE" } } },
      },
      select: { id: true, name: true },
    });
    return brokerage ? change(tx, brokerage) : refuse("not-found");
  });
}

export type LockedMembership = NonNullable<Awaited<ReturnType<typeof membershipOf>>>;

export async function membershipOf(tx: Transaction, brokerageId: string, membershipId: string) {
  return tx.brokerMembership.findFirst({
    where: { id: membershipId, brokerageId, endedAt: null },
    select: {
      id: true,
      isAdmin: true,
      groups: { orderBy: { group: { name: "asc" } }, select: { group: { select: { name: true } } } },
      account: {
        select: { id: true, email: true, firstName: true, lastName: true, language: true, status: true },
      },
    },
  });
}

/** Somebody must always be able to let colleagues in; one who was invited but never came does not count. */
export async function isLastAdmin(
  tx: Transaction,
  brokerageId: string,
  { id, isAdmin, account }: LockedMembership,
): Promise<boolean> {
  if (!isAdmin || account.status !== "ACTIVE") return false;
  const others = await tx.brokerMembership.count({
    where: { brokerageId, isAdmin: true, endedAt: null, id: { not: id }, account: { status: "ACTIVE" } },
  });
  return others === 0;
}
