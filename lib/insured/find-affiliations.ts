import type { Actor } from "@/lib/access/actor";
import { withinEmployer } from "@/lib/access/within-employer";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isId } from "@/lib/values/ids";
import { likeContains, searchWords } from "@/lib/values/search-text";
import { affiliationsVisibleTo } from "./access";

export type AffiliationRow = {
  id: string;
  number: string;
  firstName: string;
  lastName: string;
  birthDate: Date;
  category: string;
  contract: string;
  employerId: string;
  employerName: string;
  hasWorkEmail: boolean;
  /** The address itself; a broker hears whether there is one. */
  workEmail: string | null;
  startsOn: Date;
  endsOn: Date | null;
};

export type AffiliationQuestion = {
  employerId?: string | undefined;
  /** A name, part of one, or part of an affiliate number or of the employer's own number for the person. */
  search?: string | undefined;
  status?: "insured" | "left" | undefined;
  email?: "with" | "without" | undefined;
  sort?: "name" | "number" | undefined;
  direction?: "up" | "down" | undefined;
  /** The row that the page begins after or ends before: an id, so that no name stands in an address. */
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** Above this many matches a search says that there are more, and asks to be narrowed. */
export const mostMatches = 1_000;
/** Counting stops here: "more than 10 000" is all that anybody needs to know. */
export const mostCounted = 10_000;

type Found = {
  rows: AffiliationRow[];
  count: number;
  countedAll: boolean;
  next: string | null;
  previous: string | null;
};

/** A page of the list. A cursor that is not in the actor's own list, or is no id at all, is as if it were not there. */
export async function findAffiliations(actor: Actor, question: AffiliationQuestion): Promise<Found> {
  const { sort = "name", direction = "up", size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const where = Prisma.join(conditionsOf(actor, question), " AND ");
  const column = sort === "name" ? Prisma.sql`"sortName"` : Prisma.sql`number`;
  const most = question.search ? mostMatches : mostCounted;
  const cursor = after ?? before;
  // Walking back is the same walk the other way, turned round afterwards.
  const backwards = !after && Boolean(before);
  const rising = (direction === "up") !== backwards;
  const beyond = cursor
    ? Prisma.sql`AND (a.${column}, a.id) ${rising ? Prisma.sql`>` : Prisma.sql`<`}
        ((SELECT a.${column} FROM "Affiliation" a WHERE a.id = ${cursor}::uuid AND ${affiliationsVisibleTo(actor)}), ${cursor}::uuid)`
    : Prisma.empty;
  const order = rising
    ? Prisma.sql`ORDER BY a.${column}, a.id`
    : Prisma.sql`ORDER BY a.${column} DESC, a.id DESC`;

  const [found, [counted]] = await Promise.all([
    database().$queryRaw<AffiliationRow[]>`
      ${matchesOf(question, where)}
      SELECT a.id, a.number, p."firstName", p."lastName", p."birthDate", k.code AS category,
        c.number AS contract, a."employerId", o.name AS "employerName",
        a."workEmail" IS NOT NULL AS "hasWorkEmail", ${addressFor(actor)} AS "workEmail", a."startsOn", a."endsOn"
      FROM (
        SELECT a.* FROM ${question.search ? Prisma.sql`matches` : Prisma.sql`"Affiliation"`} a
        WHERE ${question.search ? Prisma.sql`TRUE` : where} ${beyond} ${order} LIMIT ${size + 1}
      ) a
      JOIN "Person" p ON p.id = a."personId"
      JOIN "Category" k ON k.id = a."categoryId"
      JOIN "Contract" c ON c.id = a."contractId"
      JOIN "Employer" o ON o.id = a."employerId"
      ${order}`,
    database().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM (
        SELECT FROM "Affiliation" a WHERE ${where} LIMIT ${most + 1}
      ) counted`,
  ]);
  if (cursor && found.length === 0) {
    return findAffiliations(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    count: Math.min(counted.count, most),
    countedAll: counted.count <= most,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function addressFor(actor: Actor): Prisma.Sql {
  return actor.kind === "broker" ? Prisma.sql`NULL` : Prisma.sql`a."workEmail"`;
}

/** With a search the matches are found first: the planner would otherwise walk the sort index past all the others. */
function matchesOf(question: AffiliationQuestion, where: Prisma.Sql): Prisma.Sql {
  if (!question.search) return Prisma.empty;
  return Prisma.sql`WITH matches AS MATERIALIZED (SELECT a.* FROM "Affiliation" a WHERE ${where} LIMIT ${mostMatches + 1})`;
}

function conditionsOf(
  actor: Actor,
  { employerId, search, status, email }: AffiliationQuestion,
): Prisma.Sql[] {
  const conditions = [affiliationsVisibleTo(withinEmployer(actor, employerId))];
  if (employerId !== undefined) {
    conditions.push(isId(employerId) ? Prisma.sql`a."employerId" = ${employerId}::uuid` : Prisma.sql`FALSE`);
  }
  if (status === "insured") conditions.push(Prisma.sql`(a."endsOn" IS NULL OR a."endsOn" >= CURRENT_DATE)`);
  if (status === "left") conditions.push(Prisma.sql`a."endsOn" < CURRENT_DATE`);
  if (email === "with") conditions.push(Prisma.sql`a."workEmail" IS NOT NULL`);
  if (email === "without") conditions.push(Prisma.sql`a."workEmail" IS NULL`);
  for (const word of searchWords(search ?? "")) {
    conditions.push(
      /\d/.test(word)
        ? Prisma.sql`(a.number LIKE ${likeContains(word)} OR lower(a."employeeNumber" COLLATE "C") LIKE ${likeContains(word)})`
        : Prisma.sql`a."sortName" LIKE ${likeContains(word)}`,
    );
  }
  return conditions;
}
