import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { likeContains, searchText } from "@/lib/values/search-text";
import type { AuditEvent } from "./events";
import { auditVisibleTo } from "./visible-to";

export type AuditRow = {
  id: string;
  at: Date;
  event: AuditEvent;
  actorKind: string;
  actorName: string | null;
  subjectType: string;
  subjectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  address: string | null;
};

export type AuditQuestion = {
  employerId?: string | undefined;
  event?: AuditEvent | undefined;
  who?: string | undefined;
  /** First and last day, both included, in Brussels. */
  from?: string | undefined;
  until?: string | undefined;
  after?: string | undefined;
  size?: number;
};

/** Newest first; the id of the last row is where the next page begins (ids rise with time). */
export async function findAuditEntries(actor: Actor, question: AuditQuestion) {
  const { employerId, event, who, from, until, after, size = 50 } = question;
  const conditions = [auditVisibleTo(actor)];
  if (employerId) conditions.push(Prisma.sql`e."employerId" = ${employerId}::uuid`);
  if (event) conditions.push(Prisma.sql`e.event = ${event}`);
  if (who) conditions.push(Prisma.sql`fold(e."actorName") LIKE ${likeContains(searchText(who))}`);
  if (from) conditions.push(Prisma.sql`e.at >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Brussels'`);
  if (until)
    conditions.push(Prisma.sql`e.at < (${until}::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels'`);
  if (after) {
    conditions.push(
      Prisma.sql`(e.at, e.id) < ((SELECT at FROM "AuditEntry" WHERE id = ${after}::uuid), ${after}::uuid)`,
    );
  }
  const rows = await database().$queryRaw<AuditRow[]>`
    SELECT e.id, e.at, e.event, e."actorKind", e."actorName", e."subjectType", e."subjectId", e.before, e.after,
      ${actor.kind === "staff" ? Prisma.sql`e.address` : Prisma.sql`NULL AS address`}
    FROM "AuditEntry" e
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY e.at DESC, e.id DESC
    LIMIT ${size + 1}`;
  const page = rows.slice(0, size);
  return { rows: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}
