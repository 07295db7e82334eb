import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ContactKind } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { conversationsVisibleTo } from "./access";
import {
  type AskerKind,
  type InboxFilters,
  inboxConditions,
  mostMatches,
  searchedInbox,
} from "./inbox-filters";

export type InboxRow = {
  id: string;
  subject: string;
  desk: ContactKind;
  askerKind: AskerKind;
  /** The employer, or the office with its group. */
  asker: string | null;
  /** Who of them asked. */
  author: string | null;
  lastAt: Date;
  waitingSince: Date | null;
  closedAt: Date | null;
  holder: string | null;
};

export type InboxQuestion = InboxFilters & {
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: InboxRow[]; next: string | null; previous: string | null };
type Place = { lastAt: Date; waitingSince: Date | null };

/**
 * Everybody's conversations for the insurer's people. Who waits longest comes first among those who wait; everywhere else
 * what moved last. A cursor that is not in the list, or is no id at all, is as if it were not there.
 */
export async function findInbox(actor: Actor, question: InboxQuestion): Promise<Found> {
  if (actor.kind !== "staff") return { rows: [], next: null, previous: null };
  const { view, size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const where = Prisma.join(inboxConditions(actor, question), " AND ");
  const place = cursor ? await findPlace(where, cursor) : undefined;
  const backwards = place !== undefined && !after;
  const queue = view === "waiting";
  const searched = searchedInbox(question, where);
  const beyond = place && cursor ? past(place, cursor, queue, backwards) : Prisma.empty;
  const order = orderOf(queue, backwards);
  const found = await database().$queryRaw<InboxRow[]>`
    ${searched ? Prisma.sql`WITH matches AS MATERIALIZED (${searched})` : Prisma.empty}
    SELECT c.id, c.subject, c.desk::text AS desk, c."lastAt", c."waitingSince", c."closedAt",
      CASE WHEN c."employerId" IS NOT NULL THEN 'employer' WHEN c."personId" IS NOT NULL THEN 'insured' ELSE 'broker' END
        AS "askerKind",
      coalesce(e.name, concat_ws(' · ', b.name, g.name)) AS asker, o."firstName" || ' ' || o."lastName" AS author,
      h."firstName" || ' ' || h."lastName" AS holder
    FROM (
      SELECT c.* FROM "Conversation" c
      WHERE ${searched ? Prisma.sql`c.id IN (SELECT id FROM matches)` : where} ${beyond} ${order} LIMIT ${size + 1}
    ) c
    LEFT JOIN "Employer" e ON e.id = c."employerId"
    LEFT JOIN "Brokerage" b ON b.id = c."brokerageId"
    LEFT JOIN "BrokerGroup" g ON g.id = c."brokerGroupId"
    LEFT JOIN "Account" o ON o.id = c."openedById"
    LEFT JOIN "Account" h ON h.id = c."holderId"
    ${order}`;
  if (place && found.length === 0) {
    return findInbox(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : place ? (rows[0]?.id ?? null) : null,
  };
}

/** Counting stops here: "more than 10 000" is all that anybody needs to know. */
const mostCounted = 10_000;

/** How many there are, as far as it is worth counting. */
export async function countInbox(
  actor: Actor,
  filters: InboxFilters,
): Promise<{ rows: number; all: boolean }> {
  if (actor.kind !== "staff") return { rows: 0, all: true };
  const where = Prisma.join(inboxConditions(actor, filters), " AND ");
  const searched = searchedInbox(filters, where);
  const most = searched ? mostMatches : mostCounted;
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      ${searched ?? Prisma.sql`SELECT FROM "Conversation" c WHERE ${where} LIMIT ${most + 1}`}
    ) counted`;
  return { rows: Math.min(counted.count, most), all: counted.count <= most };
}

/** How many conversations wait for an answer of the insurer. */
export async function countWaiting(actor: Actor): Promise<number> {
  if (actor.kind !== "staff") return 0;
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Conversation" c
    WHERE c."waitingSince" IS NOT NULL AND ${conversationsVisibleTo(actor)}`;
  return counted.count;
}

async function findPlace(where: Prisma.Sql, id: string): Promise<Place | undefined> {
  const [place] = await database().$queryRaw<Place[]>`
    SELECT c."lastAt", c."waitingSince" FROM "Conversation" c WHERE c.id = ${id}::uuid AND ${where}`;
  return place;
}

/** The queue rises, every other list falls; turned round when walked back. */
function past({ lastAt, waitingSince }: Place, id: string, queue: boolean, backwards: boolean): Prisma.Sql {
  return queue
    ? Prisma.sql`AND (c."waitingSince", c.id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`} (${waitingSince}::timestamptz, ${id}::uuid)`
    : Prisma.sql`AND (c."lastAt", c.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${lastAt}::timestamptz, ${id}::uuid)`;
}

function orderOf(queue: boolean, backwards: boolean): Prisma.Sql {
  if (queue) {
    return backwards
      ? Prisma.sql`ORDER BY c."waitingSince" DESC, c.id DESC`
      : Prisma.sql`ORDER BY c."waitingSince", c.id`;
  }
  return backwards ? Prisma.sql`ORDER BY c."lastAt", c.id` : Prisma.sql`ORDER BY c."lastAt" DESC, c.id DESC`;
}
