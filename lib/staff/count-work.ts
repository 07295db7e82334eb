import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { today } from "@/lib/values/moments";

export type WorkCounts = {
  readonly underWay: number;
  readonly failedToday: number;
  readonly deadJobs: number;
  readonly undelivered: number;
  readonly employers: number;
  readonly brokerages: number;
  readonly people: number;
  readonly perDay: readonly { day: string; count: number }[];
};

/** What awaits the staff today, in figures that come from the work itself. Permission: work.read. */
export async function countWork(actor: Actor): Promise<WorkCounts | null> {
  if (actor.kind !== "staff") return null;
  const day = today();
  const [[counts], perDay] = await Promise.all([
    database().$queryRaw<[Omit<WorkCounts, "perDay">]>`
      SELECT
        (SELECT count(*)::int FROM "Action" WHERE status IN ('REQUESTED', 'SENT', 'PROCESSING')) AS "underWay",
        (SELECT count(*)::int FROM "Action" WHERE status IN ('FAILED', 'REFUSED')
          AND "statusAt" >= (${day}::date)::timestamp AT TIME ZONE 'Europe/Brussels') AS "failedToday",
        (SELECT count(*)::int FROM "JobRun" WHERE status = 'DEAD') AS "deadJobs",
        (SELECT count(*)::int FROM "OutboxMessage" WHERE status IN ('REFUSED', 'BOUNCED')) AS undelivered,
        (SELECT count(*)::int FROM "Employer") AS employers,
        (SELECT count(*)::int FROM "Brokerage") AS brokerages,
        (SELECT count(*)::int FROM "Person") AS people`,
    database().$queryRaw<{ day: string; count: number }[]>`
      SELECT d::date::text AS day, (
        SELECT count(*)::int FROM "Action"
        WHERE "createdAt" >= d::timestamp AT TIME ZONE 'Europe/Brussels'
          AND "createdAt" < (d + interval '1 day')::timestamp AT TIME ZONE 'Europe/Brussels'
      ) AS count
      FROM generate_series(${day}::date - interval '13 days', ${day}::date, interval '1 day') AS d`,
  ]);
  return { ...counts, perDay };
}
