import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ActionKind, ActionStatus } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { actionsVisibleTo } from "./access";

export type ActionRow = {
  id: string;
  kind: ActionKind;
  type: string;
  employerId: string;
  employerName: string;
  personName: string | null;
  requestedBy: string | null;
  status: ActionStatus;
  statusAt: Date;
  processedAt: Date | null;
  period: string | null;
  progressDone: number;
  progressTotal: number;
  fileId: string | null;
  failure: string | null;
  noticeEmail: string | null;
  createdAt: Date;
};

export type ActionQuestion = {
  employerId?: string | undefined;
  id?: string | undefined;
  kinds?: readonly ActionKind[] | undefined;
  statuses?: readonly ActionStatus[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

const columns = Prisma.sql`
  t.id, t.kind, t.type, t."employerId", o.name AS "employerName", t.status, t."statusAt", t."processedAt", t.period,
  t."progressDone", t."progressTotal", t."fileId", t.failure, t."noticeEmail", t."createdAt",
  p."lastName" || ', ' || p."firstName" AS "personName", a."firstName" || ' ' || a."lastName" AS "requestedBy"`;

type Found = { rows: ActionRow[]; next: string | null; previous: string | null };

/**
 * Overzicht acties, newest first, walked over (createdAt, id). A cursor that is not in the actor's own list, or is no id
 * at all, is as if it were not there.
 */
export async function findActions(actor: Actor, question: ActionQuestion): Promise<Found> {
  const { size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const conditions = [actionsVisibleTo(actor), ...filtersOf(question)];
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  if (cursor) {
    conditions.push(Prisma.sql`(t."createdAt", t.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`}
      ((SELECT t."createdAt" FROM "Action" t WHERE t.id = ${cursor}::uuid AND ${actionsVisibleTo(actor)}), ${cursor}::uuid)`);
  }
  const order = backwards
    ? Prisma.sql`ORDER BY t."createdAt", t.id`
    : Prisma.sql`ORDER BY t."createdAt" DESC, t.id DESC`;
  const found = await database().$queryRaw<ActionRow[]>`
    SELECT ${columns} FROM "Action" t
    JOIN "Employer" o ON o.id = t."employerId"
    LEFT JOIN "Person" p ON p.id = t."personId"
    LEFT JOIN "Account" a ON a.id = t."requestedById"
    WHERE ${Prisma.join(conditions, " AND ")} ${order} LIMIT ${size + 1}`;
  if (cursor && found.length === 0) {
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

export async function findAction(actor: Actor, id: string): Promise<ActionRow | null> {
  const { rows } = await findActions(actor, { id, size: 1 });
  return rows[0] ?? null;
}

function filtersOf({ employerId, id, kinds, statuses }: ActionQuestion): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  // What is no id names no record; the database would call it a fault.
  if (employerId !== undefined) {
    conditions.push(isId(employerId) ? Prisma.sql`t."employerId" = ${employerId}::uuid` : Prisma.sql`FALSE`);
  }
  if (id !== undefined) conditions.push(isId(id) ? Prisma.sql`t.id = ${id}::uuid` : Prisma.sql`FALSE`);
  if (kinds?.length) conditions.push(Prisma.sql`t.kind::text = ANY(${[...kinds]})`);
  if (statuses?.length) conditions.push(Prisma.sql`t.status::text = ANY(${[...statuses]})`);
  return conditions;
}
