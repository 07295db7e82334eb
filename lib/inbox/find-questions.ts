import type { Actor, BrokerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ContactKind } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { conversationsVisibleTo } from "./access";
import { isUnread } from "./unread";

/** New: the insurer answered and nobody of the group looked yet. Waiting: the insurer owes an answer. */
export const questionStates = ["new", "waiting", "answered", "closed"] as const;
export type QuestionState = (typeof questionStates)[number];

export type QuestionRow = {
  id: string;
  subject: string;
  desk: ContactKind;
  group: string;
  /** Who asked it. */
  author: string | null;
  lastAt: Date;
  state: QuestionState;
};

type Wish = {
  /** Only what was asked from these of the own groups: the subaccount that was chosen. */
  groupIds?: readonly string[] | undefined;
  states?: readonly QuestionState[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: QuestionRow[]; next: string | null; previous: string | null };

const state = Prisma.sql`CASE WHEN ${isUnread} THEN 'new' WHEN c."waitingSince" IS NOT NULL THEN 'waiting'
  WHEN c."closedAt" IS NOT NULL THEN 'closed' ELSE 'answered' END`;

/**
 * The questions of the own groups, what moved last first, walked over (moment, id). A cursor that is not in the actor's own
 * list, or is no id at all, is as if it were not there.
 */
export async function findQuestions(actor: Actor, wish: Wish = {}): Promise<Found> {
  if (actor.kind !== "broker") return { rows: [], next: null, previous: null };
  const { states, size = 50 } = wish;
  const visible = conversationsVisibleTo(within(actor, wish.groupIds));
  const [after, before] = [wish.after, wish.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const [place] = cursor
    ? await database().$queryRaw<{ at: Date }[]>`
        SELECT c."lastAt" AS at FROM "Conversation" c WHERE c.id = ${cursor}::uuid AND ${visible}`
    : [];
  const backwards = place !== undefined && !after;
  const conditions = [visible];
  if (place) {
    conditions.push(Prisma.sql`(c."lastAt", c.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`}
      (${place.at}::timestamptz, ${cursor}::uuid)`);
  }
  if (states?.length) conditions.push(Prisma.sql`${state} = ANY(${[...states]}::text[])`);
  const order = backwards
    ? Prisma.sql`ORDER BY c."lastAt", c.id`
    : Prisma.sql`ORDER BY c."lastAt" DESC, c.id DESC`;
  const found = await database().$queryRaw<QuestionRow[]>`
    SELECT c.id, c.subject, c.desk::text AS desk, g.name AS group, a."firstName" || ' ' || a."lastName" AS author,
      c."lastAt", ${state} AS state
    FROM (SELECT c.* FROM "Conversation" c WHERE ${Prisma.join(conditions, " AND ")} ${order} LIMIT ${size + 1}) c
    JOIN "BrokerGroup" g ON g.id = c."brokerGroupId"
    LEFT JOIN "Account" a ON a.id = c."openedById"
    ${order}`;
  if (place && found.length === 0)
    return findQuestions(actor, { ...wish, after: undefined, before: undefined });
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : place ? (rows[0]?.id ?? null) : null,
  };
}

/** How many answers nobody of the own groups has looked at yet. */
export async function countNewAnswers(actor: Actor, groupIds?: readonly string[]): Promise<number> {
  if (actor.kind !== "broker") return 0;
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Conversation" c
    WHERE ${conversationsVisibleTo(within(actor, groupIds))} AND c."lastAt" > coalesce(c."readAt", '-infinity')
      AND ${isUnread}`;
  return counted.count;
}

/** Narrower than the own groups, never wider. */
function within(actor: BrokerActor, groupIds: readonly string[] | undefined): BrokerActor {
  return groupIds ? { ...actor, groupIds: actor.groupIds.filter((id) => groupIds.includes(id)) } : actor;
}
