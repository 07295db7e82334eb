import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { QuoteEnd, QuoteStatus } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { quoteRowsVisibleTo } from "./access";
import { groupsToList, type QuoteFilters, quoteConditions, searchConditions } from "./quote-filters";

export type QuoteRow = {
  id: string;
  reference: string;
  product: string;
  customerName: string;
  groupId: string;
  groupName: string;
  officeName: string;
  status: QuoteStatus;
  endReason: QuoteEnd | null;
  expiresOn: Date;
  totalCents: number | null;
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
};

export type QuoteQuestion = QuoteFilters & {
  /** Newest change first when nothing is said. Over all groups only changes have an index. */
  sort?: "updated" | "created" | undefined;
  direction?: "up" | "down" | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** Above this many matches a search says that there are more. The list itself still goes on to the last of them. */
export const mostMatches = 1_000;
/** Counting stops here: "more than 10 000" is all that anybody needs to know. */
const mostCounted = 10_000;

export type FoundQuotes = {
  rows: QuoteRow[];
  count: number;
  countedAll: boolean;
  next: string | null;
  previous: string | null;
};

/**
 * A page of "Uw aanvragen". A search finds its matches first, by the index of what was typed or by that of the groups,
 * whichever is shorter; when there are many of them the newest stand near the top, and the list is walked in its order
 * until the page is full. A cursor that is not in the actor's own list, or is no id at all, is as if it were not there.
 */
export async function findQuotes(actor: Actor, question: QuoteQuestion): Promise<FoundQuotes> {
  const { size = 50, direction = "down" } = question;
  const groups = await groupsToList(actor, question);
  if (groups?.length === 0) return { rows: [], count: 0, countedAll: true, next: null, previous: null };
  const column = question.sort === "created" && groups ? Prisma.sql`"createdAt"` : Prisma.sql`"updatedAt"`;
  const words = searchConditions(question);
  const where = Prisma.join([...quoteConditions(actor, question), ...words], " AND ");
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const rising = (direction === "up") !== backwards;
  const [at, matches, count] = await Promise.all([
    cursor ? findPlace(actor, cursor, column) : undefined,
    words.length > 0 ? findMatches(groups, where) : undefined,
    words.length > 0 ? undefined : countRows(groups, where),
  ]);
  if (cursor && !at) return findQuotes(actor, { ...question, after: undefined, before: undefined });

  const beyond = at
    ? Prisma.sql`AND (q.${column}, q.id) ${rising ? Prisma.sql`>` : Prisma.sql`<`} (${at.moment}::timestamptz, ${at.id}::uuid)`
    : Prisma.empty;
  const order = rising
    ? Prisma.sql`ORDER BY q.${column}, q.id`
    : Prisma.sql`ORDER BY q.${column} DESC, q.id DESC`;
  const few = matches && matches.length <= mostMatches;
  const page = few
    ? Prisma.sql`SELECT q.* FROM "Quote" q WHERE q.id = ANY(${matches}::uuid[]) AND ${quoteRowsVisibleTo(actor)} ${beyond} ${order} LIMIT ${size + 1}`
    : walked(groups, Prisma.sql`${where} ${beyond}`, order, size + 1);
  const found = await database().$queryRaw<QuoteRow[]>`
    SELECT q.id, q.reference, q.product, q."customerName", q."groupId", g.name AS "groupName", b.name AS "officeName",
      q.status, q."endReason", q."expiresOn", q."totalCents", q."createdAt", q."updatedAt",
      c."firstName" || ' ' || c."lastName" AS "createdBy"
    FROM (${page}) q
    JOIN "BrokerGroup" g ON g.id = q."groupId"
    JOIN "Brokerage" b ON b.id = q."brokerageId"
    LEFT JOIN "Account" c ON c.id = q."createdById"
    ${order}`;
  if (at && found.length === 0)
    return findQuotes(actor, { ...question, after: undefined, before: undefined });
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const [total, most] = matches ? [matches.length, mostMatches] : [count ?? 0, mostCounted];
  return {
    rows,
    count: Math.min(total, most),
    countedAll: total <= most,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

type Groups = readonly string[] | null;

/** Each group has an index in this order; of several, the first rows of each are enough to know the first of all. */
function walked(groups: Groups, where: Prisma.Sql, order: Prisma.Sql, most: number): Prisma.Sql {
  if (!groups) return Prisma.sql`SELECT q.* FROM "Quote" q WHERE ${where} ${order} LIMIT ${most}`;
  return Prisma.sql`
    SELECT q.* FROM unnest(${groups}::uuid[]) AS listed (id), LATERAL (
      SELECT q.* FROM "Quote" q WHERE q."groupId" = listed.id AND ${where} ${order} LIMIT ${most}
    ) q ${order} LIMIT ${most}`;
}

function inGroups(groups: Groups): Prisma.Sql {
  if (!groups) return Prisma.sql`TRUE`;
  const [only, ...others] = groups;
  return only && others.length === 0
    ? Prisma.sql`q."groupId" = ${only}::uuid`
    : Prisma.sql`q."groupId" = ANY(${groups}::uuid[])`;
}

async function findMatches(groups: Groups, where: Prisma.Sql): Promise<string[]> {
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT q.id FROM "Quote" q WHERE ${inGroups(groups)} AND ${where} LIMIT ${mostMatches + 1}`;
  return found.map(({ id }) => id);
}

async function countRows(groups: Groups, where: Prisma.Sql): Promise<number> {
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Quote" q WHERE ${inGroups(groups)} AND ${where} LIMIT ${mostCounted + 1}
    ) counted`;
  return counted.count;
}

async function findPlace(
  actor: Actor,
  id: string,
  column: Prisma.Sql,
): Promise<{ id: string; moment: Date } | undefined> {
  const [place] = await database().$queryRaw<{ id: string; moment: Date }[]>`
    SELECT q.id, q.${column} AS moment FROM "Quote" q WHERE q.id = ${id}::uuid AND ${quoteRowsVisibleTo(actor)}`;
  return place;
}
