import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { now } from "@/lib/values/clock";

/** All that staff may know of an account: never a hash, never a secret. */
export async function findAccount(actor: Actor, accountId: string) {
  if (actor.kind !== "staff") return null;
  const at = now();
  const account = await database().account.findUnique({
    where: { id: accountId },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      language: true,
      status: true,
      createdAt: true,
      lastSignInAt: true,
      emailVerifiedAt: true,
      passwordChangedAt: true,
      person: { select: { id: true } },
      staffMembership: { select: { roles: true, endedAt: true } },
      employerMemberships: {
        where: { endedAt: null },
        orderBy: { employer: { name: "asc" } },
        select: { id: true, role: true, invitedAt: true, employer: { select: { id: true, name: true } } },
      },
      brokerMemberships: {
        where: { endedAt: null },
        orderBy: { brokerage: { name: "asc" } },
        select: {
          id: true,
          isAdmin: true,
          invitedAt: true,
          brokerage: { select: { id: true, name: true } },
          groups: { select: { group: { select: { name: true } } } },
        },
      },
      twoStep: { select: { method: true, confirmedAt: true } },
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
      externalIdentities: { select: { provider: true, linkedAt: true } },
      sessions: {
        where: {
          endedAt: null,
          expiresAt: { gt: at },
          lastActiveAt: { gt: new Date(at.getTime() - env().SESSION_IDLE_MINUTES * 60_000) },
        },
        orderBy: { lastActiveAt: "desc" },
        take: 50,
        select: {
          id: true,
          method: true,
          createdAt: true,
          lastActiveAt: true,
          address: true,
          userAgent: true,
        },
      },
      oneTimeLinks: {
        orderBy: { createdAt: "desc" },
        take: 10,
        select: { id: true, purpose: true, createdAt: true, expiresAt: true, usedAt: true, revokedAt: true },
      },
    },
  });
  return account && { ...account, isSelf: account.id === actor.accountId };
}

export type AccountFound = NonNullable<Awaited<ReturnType<typeof findAccount>>>;
