import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isPlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { likeContains, searchText } from "@/lib/values/search-text";
import type { AuditEvent } from "./events";
import { auditVisibleTo } from "./visible-to";

export type AuditRow = {
  id: string;
  at: Date;
  event: AuditEvent;
  actorKind: string;
  actorName: string | null;
  /** The office of a broker. */
  actorOffice: string | null;
  subjectType: string;
  subjectId: string | null;
  /**
   * Who it is about, when it is about a person or an account. An office reads which of its people looked at somebody, not
   * at whom: that may be an employer of another of its groups, or one whose mandate ended.
   */
  subjectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  address: string | null;
};

export type AuditQuestion = {
  employerId?: string | undefined;
  events?: readonly AuditEvent[] | undefined;
  who?: string | undefined;
  /** First and last day, both included, in Brussels. */
  from?: string | undefined;
  until?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: AuditRow[]; next: string | null; previous: string | null };

/**
 * Newest first, walked over (at, id). A cursor that is not in the actor's own list, or is no id at all, is as if it were
 * not there.
 */
export async function findAuditEntries(actor: Actor, question: AuditQuestion): Promise<Found> {
  const { employerId, events, who, from, until, size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const conditions = [auditVisibleTo(actor)];
  if (employerId !== undefined) {
    conditions.push(isId(employerId) ? Prisma.sql`e."employerId" = ${employerId}::uuid` : Prisma.sql`FALSE`);
  }
  if (events?.length) conditions.push(Prisma.sql`e.event = ANY(${[...events]})`);
  if (who) conditions.push(Prisma.sql`fold(e."actorName") LIKE ${likeContains(searchText(who))}`);
  if (isKnownDay(from))
    conditions.push(Prisma.sql`e.at >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Brussels'`);
  if (isKnownDay(until))
    conditions.push(Prisma.sql`e.at < (${until}::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels'`);
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  if (cursor) {
    conditions.push(Prisma.sql`(e.at, e.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`}
      ((SELECT e.at FROM "AuditEntry" e WHERE e.id = ${cursor}::uuid AND ${auditVisibleTo(actor)}), ${cursor}::uuid)`);
  }
  const order = backwards ? Prisma.sql`ORDER BY e.at, e.id` : Prisma.sql`ORDER BY e.at DESC, e.id DESC`;
  const ofPerson =
    actor.kind === "broker" ? Prisma.sql`NULL` : Prisma.sql`p."lastName" || ', ' || p."firstName"`;
  const found = await database().$queryRaw<AuditRow[]>`
    SELECT e.id, e.at, e.event, e."actorKind", e."actorName", e."subjectType", e."subjectId",
      CASE WHEN e."actorKind" = 'broker' THEN h.name END AS "actorOffice",
      coalesce(${ofPerson}, o."lastName" || ', ' || o."firstName") AS "subjectName",
      e.before, e.after,
      ${actor.kind === "staff" ? Prisma.sql`e.address` : Prisma.sql`NULL AS address`}
    FROM "AuditEntry" e
    LEFT JOIN "Person" p ON p.id = e."personId"
    LEFT JOIN "Brokerage" h ON h.id = e."brokerageId"
    LEFT JOIN "Account" o ON o.id = CASE WHEN e."subjectType" = 'account' THEN e."subjectId"::uuid END
    WHERE ${Prisma.join(conditions, " AND ")} ${order}
    LIMIT ${size + 1}`;
  if (cursor && found.length === 0) {
    return findAuditEntries(actor, { ...question, after: undefined, before: undefined });
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

/** The database knows no year 0. */
function isKnownDay(day: string | undefined): day is string {
  return isPlainDate(day) && day >= "0001";
}
