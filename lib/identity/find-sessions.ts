import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { env } from "@/lib/env";
import { now } from "@/lib/values/clock";

export type OpenSession = {
  readonly id: string;
  readonly method: string;
  readonly startedAt: Date;
  readonly lastActiveAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly isThisOne: boolean;
};

/** Where this person is signed in right now; the present session first, then the latest used. */
export async function findSessions(actor: Actor): Promise<OpenSession[]> {
  const idleSince = new Date(now().getTime() - env().SESSION_IDLE_MINUTES * 60_000);
  const rows = await database().session.findMany({
    where: {
      accountId: actor.accountId,
      endedAt: null,
      expiresAt: { gt: now() },
      lastActiveAt: { gt: idleSince },
    },
    orderBy: { lastActiveAt: "desc" },
    take: 100,
    select: { id: true, method: true, createdAt: true, lastActiveAt: true, address: true, userAgent: true },
  });
  return rows
    .map(({ createdAt, ...row }) => ({ ...row, startedAt: createdAt, isThisOne: row.id === actor.sessionId }))
    .sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne));
}
