import type { EmployerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { EmployerRole } from "@/lib/database/generated/enums";
import { type ColleagueStatus, colleagueStatus, lastSignInHere } from "@/lib/identity/colleague-status";
import { now } from "@/lib/values/clock";
import { isId } from "@/lib/values/ids";

export type EmployerColleague = {
  readonly membershipId: string;
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: EmployerRole;
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | null;
  readonly status: ColleagueStatus;
  readonly self: boolean;
};

/** Who works in the portal for this employer; nothing for an employer that the actor does not serve. */
export async function findColleagues(
  actor: EmployerActor,
  { employerId }: { employerId: string },
): Promise<{ employer: { id: string; name: string }; colleagues: EmployerColleague[] } | null> {
  if (!isId(employerId)) return null;
  const employer = await database().employer.findFirst({
    where: { id: employerId, AND: { id: { in: [...actor.employerIds] } } },
    select: {
      id: true,
      name: true,
      memberships: {
        where: { endedAt: null },
        orderBy: [{ account: { lastName: "asc" } }, { account: { firstName: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          role: true,
          invitedAt: true,
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
  if (!employer) return null;
  const { memberships, ...kept } = employer;
  return {
    employer: kept,
    colleagues: memberships.map(({ id, role, invitedAt, account }) => ({
      membershipId: id,
      accountId: account.id,
      firstName: account.firstName,
      lastName: account.lastName,
      email: account.email,
      role,
      invitedAt,
      lastSignInAt: lastSignInHere(account.lastSignInAt, invitedAt),
      status: colleagueStatus(account.status, account.oneTimeLinks.length > 0),
      self: account.id === actor.accountId,
    })),
  };
}
