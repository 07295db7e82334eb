import { type ColleagueStatus, lastSignInHere } from "@/lib/identity/colleague-status";
import { lifetimes } from "@/lib/identity/one-time-link";
import { now } from "@/lib/values/clock";

export type GroupOfColleague = { readonly id: string; readonly name: string };

export type BrokerColleague = {
  readonly membershipId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly groups: readonly GroupOfColleague[];
  /** What the groups may work with. */
  readonly products: readonly string[];
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | null;
  readonly status: ColleagueStatus;
  readonly self: boolean;
};

/** What a colleague's row needs, besides the groups that the reader may know of. */
export const colleagueSelect = {
  id: true,
  accountId: true,
  isAdmin: true,
  awaited: true,
  givenFirst: true,
  givenLast: true,
  invitedAt: true,
  account: {
    select: {
      firstName: true,
      lastName: true,
      email: true,
      status: true,
      lastSignInAt: true,
      oneTimeLinks: {
        where: { purpose: "INVITATION", usedAt: null, revokedAt: null },
        select: { expiresAt: true },
      },
    },
  },
} as const;

type Row = {
  readonly id: string;
  readonly accountId: string;
  readonly isAdmin: boolean;
  readonly awaited: boolean;
  readonly givenFirst: string | null;
  readonly givenLast: string | null;
  readonly invitedAt: Date;
  readonly account: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly status: "INVITED" | "ACTIVE" | "LOCKED";
    readonly lastSignInAt: Date | null;
    readonly oneTimeLinks: readonly { expiresAt: Date }[];
  };
  readonly groups: readonly {
    readonly group: GroupOfColleague & { readonly productAccesses: readonly { product: string }[] };
  }[];
};

/**
 * A colleague as colleagues see him or her. Until somebody who was invited comes in, that is what the Beheerder typed and
 * how old the invitation is, and nothing that only an account could tell.
 */
export function colleagueOf(row: Row, readerId: string): BrokerColleague {
  const { account, awaited, groups } = row;
  return {
    membershipId: row.id,
    firstName: (awaited && row.givenFirst) || account.firstName,
    lastName: (awaited && row.givenLast) || account.lastName,
    email: account.email,
    isAdmin: row.isAdmin,
    groups: groups.map(({ group: { id, name } }) => ({ id, name })),
    products: [
      ...new Set(groups.flatMap(({ group }) => group.productAccesses.map(({ product }) => product))),
    ],
    invitedAt: row.invitedAt,
    lastSignInAt: awaited ? null : lastSignInHere(account.lastSignInAt, row.invitedAt),
    status: statusOf(row),
    self: row.accountId === readerId,
  };
}

function statusOf({ awaited, invitedAt, account }: Row): ColleagueStatus {
  if (!awaited && account.status !== "INVITED") return account.status === "ACTIVE" ? "active" : "locked";
  const young = invitedAt.getTime() + lifetimes.INVITATION > now().getTime();
  const alive = account.oneTimeLinks.some(({ expiresAt }) => expiresAt > now());
  return young || (account.status === "INVITED" && alive) ? "invited" : "expired";
}
