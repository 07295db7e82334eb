import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

const told = {
  id: true,
  email: true,
  firstName: true,
  language: true,
} as const satisfies Prisma.AccountSelect;

export type Told = Prisma.AccountGetPayload<{ select: typeof told }>;

/**
 * Whom to write to about a quote: the person it concerns as long as he or she works in its group, otherwise the Beheerders
 * in that group, otherwise whoever works there. Never somebody of another group, whoever began it.
 */
export async function brokersToTell(
  tx: Transaction,
  { groupId }: { groupId: string },
  ...accountIds: readonly (string | null)[]
): Promise<Told[]> {
  const there = await tx.brokerGroupMember.findMany({
    where: { groupId, membership: { endedAt: null, account: { status: "ACTIVE" } } },
    select: { membership: { select: { isAdmin: true, account: { select: told } } } },
    orderBy: { membershipId: "asc" },
  });
  const own = there.filter(({ membership }) => accountIds.includes(membership.account.id));
  const admins = there.filter(({ membership }) => membership.isAdmin);
  const chosen = [own, admins, there].find((some) => some.length > 0) ?? [];
  return chosen.map(({ membership }) => membership.account);
}

/** The insurer's underwriters; where nobody is, the administrators. */
export async function underwritersToTell(tx: Transaction): Promise<Told[]> {
  for (const role of ["UNDERWRITING", "ADMINISTRATOR"] as const) {
    const found = await tx.account.findMany({
      where: { status: "ACTIVE", staffMembership: { roles: { has: role } } },
      select: told,
      orderBy: { id: "asc" },
    });
    if (found.length > 0) return found;
  }
  return [];
}
