import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ActionKind, ActionStatus } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { type ActionFilters, actionConditions, mostMatches, searchedActions } from "./action-filters";

export type ActionRow = {
  id: string;
  kind: ActionKind;
  type: string;
  employerId: string;
  employerName: string;
  affiliationId: string | null;
  personName: string | null;
  /** The affiliate number of whoever it is about. */
  number: string | null;
  requestedBy: string | null;
  status: ActionStatus;
  statusAt: Date;
  processedAt: Date | null;
  period: string | null;
  failure: string | null;
  createdAt: Date;
};

export type ActionQuestion = ActionFilters & {
  /** By number: what is about nobody in particular comes last. */
  sort?: "newest" | "number" | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** Counting stops here: "more than 10 000" is all that anybody needs to know. */
const mostCounted = 10_000;

type Found = { rows: ActionRow[]; next: string | null; previous: string | null };

/**
 * Overzicht acties, newest first or by number, off one index. A cursor that is not in the actor's own list, or is no id at
 * all, is as if it were not there.
 */
export async function findActions(actor: Actor, question: ActionQuestion): Promise<Found> {
  const { size = 50, sort = "newest" } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const at = cursor ? await findPlace(actor, cursor) : undefined;
  if (cursor && !at) return findActions(actor, { ...question, after: undefined, before: undefined });
  const where = Prisma.join(actionConditions(actor, question), " AND ");
  const beyond = at
    ? Prisma.sql`AND ${sort === "number" ? pastNumber(at, backwards) : pastMoment(at, backwards)}`
    : Prisma.empty;
  const searched = searchedActions(actor, question, where);
  const order = orderOf(sort, backwards);
  const found = await database().$queryRaw<ActionRow[]>`
    ${searched ? Prisma.sql`WITH matches AS MATERIALIZED (${searched})` : Prisma.empty}
    SELECT t.id, t.kind, t.type, t."employerId", o.name AS "employerName", t.status, t."statusAt", t."processedAt",
      t.period, t.failure, t."createdAt", t."affiliationId", nullif(t."sortNumber", 'z') AS number,
      p."lastName" || ', ' || p."firstName" AS "personName", c."firstName" || ' ' || c."lastName" AS "requestedBy"
    FROM (
      SELECT t.* FROM "Action" t
      WHERE ${searched ? Prisma.sql`t.id IN (SELECT id FROM matches)` : where} ${beyond} ${order} LIMIT ${size + 1}
    ) t
    JOIN "Employer" o ON o.id = t."employerId"
    LEFT JOIN "Person" p ON p.id = t."personId"
    LEFT JOIN "Account" c ON c.id = t."requestedById"
    ${order}`;
  if (at && found.length === 0) {
    return findActions(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

/** How many there are, as far as it is worth counting. */
export async function countActions(
  actor: Actor,
  question: ActionFilters,
): Promise<{ rows: number; all: boolean }> {
  const where = Prisma.join(actionConditions(actor, question), " AND ");
  const searched = searchedActions(actor, question, where);
  const most = searched ? mostMatches : mostCounted;
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      ${searched ?? Prisma.sql`SELECT FROM "Action" t WHERE ${where} LIMIT ${most + 1}`}
    ) counted`;
  return { rows: Math.min(counted.count, most), all: counted.count <= most };
}

type Place = { createdAt: Date; sortNumber: string; id: string };

async function findPlace(actor: Actor, id: string): Promise<Place | undefined> {
  const where = Prisma.join(actionConditions(actor, { id }), " AND ");
  const [place] = await database().$queryRaw<Place[]>`
    SELECT t.id, t."createdAt", t."sortNumber" FROM "Action" t WHERE ${where}`;
  return place;
}

function pastMoment({ createdAt, id }: Place, backwards: boolean): Prisma.Sql {
  return Prisma.sql`(t."createdAt", t.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${createdAt}::timestamptz, ${id}::uuid)`;
}

/** Numbers rise while moments fall, which no row comparison says: the index is entered at the number. */
function pastNumber(place: Place, backwards: boolean): Prisma.Sql {
  const { sortNumber } = place;
  const same = pastMoment(place, backwards);
  return backwards
    ? Prisma.sql`t."sortNumber" <= ${sortNumber} AND (t."sortNumber" < ${sortNumber} OR ${same})`
    : Prisma.sql`t."sortNumber" >= ${sortNumber} AND (t."sortNumber" > ${sortNumber} OR ${same})`;
}

function orderOf(sort: "newest" | "number", backwards: boolean): Prisma.Sql {
  if (sort === "number") {
    return backwards
      ? Prisma.sql`ORDER BY t."sortNumber" DESC, t."createdAt", t.id`
      : Prisma.sql`ORDER BY t."sortNumber", t."createdAt" DESC, t.id DESC`;
  }
  return backwards
    ? Prisma.sql`ORDER BY t."createdAt", t.id`
    : Prisma.sql`ORDER BY t."createdAt" DESC, t.id DESC`;
}
