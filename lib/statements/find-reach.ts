import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isId } from "@/lib/values/ids";
import { likeContains, searchWords } from "@/lib/values/search-text";
import { onePerPerson, type Reach, reaches, reachOf } from "./reach";
import { addressOf } from "./reachable";

export type ReachRow = {
  id: string;
  number: string;
  firstName: string;
  lastName: string;
  address: string | null;
  reach: Reach;
  /** When this employer's own invitation leaves or left; what another employer sends is not told. */
  plannedFor: Date | null;
  sentAt: Date | null;
};

export type ReachSummary = {
  readonly total: number;
  readonly counts: Readonly<Record<Reach, number>>;
  /** When the first of the planned ones leaves. */
  readonly firstAt: Date | null;
  readonly invitationHour: number;
};

/** How many of an employer's people are how far. Only the employer itself asks. */
export async function countReach(actor: Actor, employerId: string): Promise<ReachSummary | null> {
  if (!mayAsk(actor, employerId)) return null;
  const [rows, employer, first] = await Promise.all([
    database().$queryRaw<{ reach: Reach; count: number }[]>`
      SELECT ${reachOf()} AS reach, count(*)::int AS count
      FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
      WHERE a."employerId" = ${employerId}::uuid AND ${onePerPerson()}
      GROUP BY 1`,
    database().employer.findUnique({ where: { id: employerId }, select: { invitationHour: true } }),
    database().statementInvitation.aggregate({
      where: { employerId, status: "PLANNED" },
      _min: { plannedFor: true },
    }),
  ]);
  if (!employer) return null;
  const countOf = (reach: Reach) => rows.find((row) => row.reach === reach)?.count ?? 0;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    counts: Object.fromEntries(reaches.map((reach) => [reach, countOf(reach)])) as Record<Reach, number>,
    firstAt: first._min.plannedFor,
    invitationHour: employer.invitationHour,
  };
}

export type ReachQuestion = {
  readonly employerId: string;
  readonly reaches?: readonly Reach[] | undefined;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
};

type Found = { rows: ReachRow[]; next: string | null; previous: string | null };

/** The people behind the figures, by name. A cursor that is not in the employer's own list is as if it were not there. */
export async function findReach(actor: Actor, question: ReachQuestion): Promise<Found> {
  const { employerId, size = 50 } = question;
  if (!mayAsk(actor, employerId)) return { rows: [], next: null, previous: null };
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const rising = !backwards;
  const beyond = cursor
    ? Prisma.sql`AND (a."sortName", a.id) ${rising ? Prisma.sql`>` : Prisma.sql`<`}
        ((SELECT c."sortName" FROM "Affiliation" c WHERE c.id = ${cursor}::uuid AND c."employerId" = ${employerId}::uuid), ${cursor}::uuid)`
    : Prisma.empty;
  const order = rising
    ? Prisma.sql`ORDER BY a."sortName", a.id`
    : Prisma.sql`ORDER BY a."sortName" DESC, a.id DESC`;
  const found = await database().$queryRaw<ReachRow[]>`
    SELECT one.*, planned."plannedFor", sent."sentAt"
    FROM (
      SELECT a.id, a.number, a."sortName", p.id AS "personId", p."firstName", p."lastName", ${addressOf} AS address,
        ${reachOf()} AS reach
      FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
      WHERE a."employerId" = ${employerId}::uuid AND ${onePerPerson()} ${beyond} ${filtersOf(question)}
      ${order} LIMIT ${size + 1}
    ) one
    LEFT JOIN LATERAL (
      SELECT i."plannedFor" FROM "StatementInvitation" i WHERE i."personId" = one."personId" AND i.status = 'PLANNED' AND i."employerId" = ${employerId}::uuid
    ) planned ON TRUE
    LEFT JOIN LATERAL (
      SELECT max(i."sentAt") AS "sentAt" FROM "StatementInvitation" i
      WHERE i."personId" = one."personId" AND i.status = 'SENT' AND i."employerId" = ${employerId}::uuid
    ) sent ON TRUE
    ORDER BY one."sortName" ${rising ? Prisma.empty : Prisma.sql`DESC`}, one.id ${rising ? Prisma.empty : Prisma.sql`DESC`}`;
  if (cursor && found.length === 0)
    return findReach(actor, { ...question, after: undefined, before: undefined });
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function mayAsk(actor: Actor, employerId: string): boolean {
  return actor.kind === "employer" && isId(employerId) && actor.employerIds.includes(employerId);
}

function filtersOf({ reaches: asked, search }: ReachQuestion): Prisma.Sql {
  const conditions = [
    ...(asked ? [Prisma.sql`(${reachOf()}) = ANY(${[...asked]}::text[])`] : []),
    ...searchWords(search ?? "").map((word) =>
      /^\d+$/.test(word)
        ? Prisma.sql`a.number LIKE ${likeContains(word)}`
        : Prisma.sql`a."sortName" LIKE ${likeContains(word)}`,
    ),
  ];
  return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
}
