import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { JobStatus } from "@/lib/database/generated/enums";
import { type Page, type PageAsked, pageOf } from "./newest-first";

export type JobRow = {
  readonly id: string;
  readonly name: string;
  readonly status: JobStatus;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly runAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

export type JobsFound = Page<JobRow> & { readonly counts: Readonly<Record<JobStatus, number>> };

/** The runs of all jobs, newest first, for the staff. Permission: operations.read. */
export async function findJobs(
  actor: Actor,
  asked: PageAsked & { readonly status?: JobStatus | undefined },
): Promise<JobsFound> {
  const nothing = { QUEUED: 0, RUNNING: 0, DONE: 0, DEAD: 0 };
  if (actor.kind !== "staff") return { rows: [], counts: nothing };
  const [page, counted] = await Promise.all([
    pageOf(asked, (from, older, count) => {
      const status = asked.status ? Prisma.sql`AND status = ${asked.status}::"JobStatus"` : Prisma.empty;
      const place = from
        ? Prisma.sql`(${from.at.toISOString()}::text::timestamptz, ${from.id}::uuid)`
        : Prisma.empty;
      const beyond = from
        ? Prisma.sql`AND ("createdAt", id) ${older ? Prisma.sql`<` : Prisma.sql`>`} ${place}`
        : Prisma.empty;
      const order = older ? Prisma.sql`"createdAt" DESC, id DESC` : Prisma.sql`"createdAt", id`;
      return database().$queryRaw<JobRow[]>`
        SELECT id, name, status, attempts, "maxAttempts", "progressDone", "progressTotal", "lastError", "createdAt",
          "runAt", "startedAt", "finishedAt"
        FROM "JobRun" WHERE true ${status} ${beyond} ORDER BY ${order} LIMIT ${count}`;
    }),
    database().jobRun.groupBy({ by: ["status"], _count: true }),
  ]);
  return {
    ...page,
    counts: { ...nothing, ...Object.fromEntries(counted.map((row) => [row.status, row._count])) },
  };
}
