import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { AcceptanceStatus, MedicalCover } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { likeContains, searchWords } from "@/lib/values/search-text";
import { wholeAffiliationsVisibleTo } from "./access";

/** Never why: that is between the person and the medical adviser. */
export type AcceptanceRow = {
  id: string;
  affiliationId: string;
  number: string;
  firstName: string;
  lastName: string;
  cover: MedicalCover;
  status: AcceptanceStatus;
  askedOn: Date;
  statusOn: Date;
};

type Question = {
  employerId: string;
  /** A name, or part of an affiliate number. */
  search?: string | undefined;
  statuses?: readonly AcceptanceStatus[] | undefined;
  covers?: readonly MedicalCover[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: AcceptanceRow[]; total: number; next: string | null; previous: string | null };

/**
 * How far the medical acceptance of a chosen cover is, by the person's name, walked over (name, id). A cursor that is not
 * in the actor's own list, or is no id at all, is as if it were not there.
 */
export async function findAcceptances(actor: Actor, question: Question): Promise<Found> {
  const { size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const where = Prisma.join(conditionsOf(actor, question), " AND ");
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const beyond = cursor
    ? Prisma.sql`AND (a."sortName", m.id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`} ((
        SELECT a."sortName" FROM "MedicalAcceptance" m JOIN "Affiliation" a ON a.id = m."affiliationId"
        WHERE m.id = ${cursor}::uuid AND ${wholeAffiliationsVisibleTo(actor)}), ${cursor}::uuid)`
    : Prisma.empty;
  const direction = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const [found, [counted]] = await Promise.all([
    database().$queryRaw<AcceptanceRow[]>`
      SELECT m.id, a.id AS "affiliationId", a.number, p."firstName", p."lastName", m.cover::text AS cover,
        m.status::text AS status, m."askedOn", m."statusOn"
      FROM "MedicalAcceptance" m
      JOIN "Affiliation" a ON a.id = m."affiliationId"
      JOIN "Person" p ON p.id = a."personId"
      WHERE ${where} ${beyond}
      ORDER BY a."sortName" ${direction}, m.id ${direction} LIMIT ${size + 1}`,
    database().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM "MedicalAcceptance" m
      JOIN "Affiliation" a ON a.id = m."affiliationId" WHERE ${where}`,
  ]);
  if (cursor && found.length === 0) {
    return findAcceptances(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    total: counted.count,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function conditionsOf(actor: Actor, { employerId, search, statuses, covers }: Question): Prisma.Sql[] {
  const conditions = [
    wholeAffiliationsVisibleTo(actor),
    isId(employerId) ? Prisma.sql`a."employerId" = ${employerId}::uuid` : Prisma.sql`FALSE`,
  ];
  if (statuses?.length) conditions.push(Prisma.sql`m.status::text = ANY(${[...statuses]})`);
  if (covers?.length) conditions.push(Prisma.sql`m.cover::text = ANY(${[...covers]})`);
  for (const word of searchWords(search ?? "")) {
    conditions.push(
      /\d/.test(word)
        ? Prisma.sql`a.number LIKE ${likeContains(word)}`
        : Prisma.sql`a."sortName" LIKE ${likeContains(word)}`,
    );
  }
  return conditions;
}
