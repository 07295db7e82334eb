import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import type { EmployerRole } from "@/lib/database/generated/enums";
import { type Outcome, refuse } from "@/lib/values/outcome";

export type LockedEmployer = { readonly id: string; readonly name: string; readonly email: string | null };

/**
 * Changes to who may enter happen one at a time for an employer. The right is looked at again under the lock: whoever
 * lost it a moment ago, in a request that came first, has no say any more.
 */
export async function asAdminOf<T, R extends string>(
  actor: Actor,
  employerId: string,
  change: (tx: Transaction, employer: LockedEmployer) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | "not-found">> {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return refuse("not-found");
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Employer" WHERE id = ${employerId}::uuid FOR UPDATE`;
    const employer = await tx.employer.findFirst({
      where: {
        id: employerId,
        memberships: {
          some: { accountId: actor.accountId, role: "ADMIN", endedAt: null, account: { status: "ACTIVE" } },
        },
      },
      select: { id: true, name: true, email: true },
    });
    return employer ? change(tx, employer) : refuse("not-found");
  });
}

export type LockedMembership = {
  readonly id: string;
  readonly role: EmployerRole;
  readonly invitedAt: Date;
  readonly account: {
    readonly id: string;
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly language: "nl" | "fr" | "en";
    readonly status: "INVITED" | "ACTIVE" | "LOCKED";
  };
};

export async function membershipOf(
  tx: Transaction,
  employerId: string,
  membershipId: string,
): Promise<LockedMembership | null> {
  return tx.employerMembership.findFirst({
    where: { id: membershipId, employerId, endedAt: null },
    select: {
      id: true,
      role: true,
      invitedAt: true,
      account: {
        select: { id: true, email: true, firstName: true, lastName: true, language: true, status: true },
      },
    },
  });
}

/** Somebody must always be able to let colleagues in; one who was invited but never came does not count. */
export async function isLastAdmin(
  tx: Transaction,
  employerId: string,
  { id, role, account }: LockedMembership,
): Promise<boolean> {
  if (role !== "ADMIN" || account.status !== "ACTIVE") return false;
  const others = await tx.employerMembership.count({
    where: { employerId, role: "ADMIN", endedAt: null, id: { not: id }, account: { status: "ACTIVE" } },
  });
  return others === 0;
}
