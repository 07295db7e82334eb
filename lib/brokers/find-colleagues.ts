import type { BrokerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { type ColleagueStatus, colleagueStatus, lastSignInHere } from "@/lib/identity/colleague-status";
import { now } from "@/lib/values/clock";

export type BrokerColleague = {
  readonly membershipId: string;
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly groups: readonly { id: string; name: string }[];
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | null;
  readonly status: ColleagueStatus;
  readonly self: boolean;
};

export type BrokerColleagues = {
  readonly brokerage: { readonly id: string; readonly name: string };
  readonly groups: readonly { id: string; name: string; isDefault: boolean }[];
  readonly colleagues: readonly BrokerColleague[];
};

/** Everybody of the office, with the groups they work in. */
export async function findColleagues(actor: BrokerActor): Promise<BrokerColleagues | null> {
  const brokerage = await database().brokerage.findUnique({
    where: { id: actor.brokerageId },
    select: {
      id: true,
      name: true,
      groups: {
        orderBy: [{ isDefault: "desc" }, { name: "asc" }],
        select: { id: true, name: true, isDefault: true },
      },
      memberships: {
        where: { endedAt: null },
        orderBy: [{ account: { lastName: "asc" } }, { account: { firstName: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          isAdmin: true,
          invitedAt: true,
          groups: {
            orderBy: { group: { name: "asc" } },
            select: { group: { select: { id: true, name: true } } },
          },
          account: {
            select: {
              id: true,
              firstName: true,
              lastName: true,
              email: true,
              status: true,
              lastSignInAt: true,
              oneTimeLinks: {
                where: { purpose: "INVITATION", usedAt: null, revokedAt: null, expiresAt: { gt: now() } },
                select: { id: true },
              },
            },
          },
        },
      },
    },
  });
  if (!brokerage) return null;
  return {
    brokerage: { id: brokerage.id, name: brokerage.name },
    groups: brokerage.groups,
    colleagues: brokerage.memberships.map(({ id, isAdmin, invitedAt, groups, account }) => ({
      membershipId: id,
      accountId: account.id,
      firstName: account.firstName,
      lastName: account.lastName,
      email: account.email,
      isAdmin,
      groups: groups.map(({ group }) => group),
      invitedAt,
      lastSignInAt: lastSignInHere(account.lastSignInAt, invitedAt),
      status: colleagueStatus(account.status, account.oneTimeLinks.length > 0),
      self: account.id === actor.accountId,
    })),
  };
}
