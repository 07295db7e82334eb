import type { Actor } from "@/lib/access/actor";
import { withinEmployer } from "@/lib/access/within-employer";
import { Prisma } from "@/lib/database/generated/client";
import type { ActionKind, ActionStatus } from "@/lib/database/generated/enums";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";
import { isPlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { likeContains, searchText, searchWords } from "@/lib/values/search-text";
import { actionsVisibleTo } from "./access";

export type ActionFilters = {
  employerId?: string | undefined;
  id?: string | undefined;
  /** About this person at this employer. */
  affiliationId?: string | undefined;
  kinds?: readonly ActionKind[] | undefined;
  types?: readonly string[] | undefined;
  statuses?: readonly ActionStatus[] | undefined;
  /** A name, part of one, or an affiliate number; with `namedTypes` also the actions whose description has these words. */
  search?: string | undefined;
  /** The types that the reader's language calls by the words searched for. */
  namedTypes?: readonly string[] | undefined;
  /** Part of the name of whoever asked. */
  by?: string | undefined;
  /** The first and last day of the status, both included, in Brussels. */
  from?: string | undefined;
  until?: string | undefined;
  /** Not older than this moment. */
  since?: Date | undefined;
};

/** Above this many matches a search says that there are more, and asks to be narrowed. */
export const mostMatches = 1_000;

/** All but the search, as conditions on "Action" under the alias `t`. */
export function actionConditions(actor: Actor, filters: ActionFilters): Prisma.Sql[] {
  const { employerId, id, affiliationId, kinds, types, statuses, by, from, until, since } = filters;
  const conditions = [actionsVisibleTo(withinEmployer(actor, employerId))];
  // What is no id names no record; the database would call it a fault.
  if (employerId !== undefined) {
    conditions.push(isId(employerId) ? Prisma.sql`t."employerId" = ${employerId}::uuid` : Prisma.sql`FALSE`);
  }
  if (id !== undefined) conditions.push(isId(id) ? Prisma.sql`t.id = ${id}::uuid` : Prisma.sql`FALSE`);
  if (affiliationId !== undefined) {
    conditions.push(
      isId(affiliationId) ? Prisma.sql`t."affiliationId" = ${affiliationId}::uuid` : Prisma.sql`FALSE`,
    );
  }
  if (kinds?.length) conditions.push(Prisma.sql`t.kind = ANY(${[...kinds]}::"ActionKind"[])`);
  if (types?.length) conditions.push(Prisma.sql`t.type = ANY(${[...types]}::text[])`);
  if (statuses?.length) conditions.push(Prisma.sql`t.status = ANY(${[...statuses]}::"ActionStatus"[])`);
  if (by) conditions.push(Prisma.sql`t."requestedById" = ANY(ARRAY(${accountsNamed(actor, by)}))`);
  if (since) conditions.push(Prisma.sql`t."createdAt" >= ${since}::timestamptz`);
  if (isKnownDay(from)) conditions.push(Prisma.sql`t."statusAt" >= ${midnight(from, 0)}`);
  if (isKnownDay(until)) conditions.push(Prisma.sql`t."statusAt" < ${midnight(until, 1)}`);
  return conditions;
}

/**
 * With a search the matches are found first: the planner would otherwise walk past all the others. People are found by
 * their own index, a description by its type. Nothing when nothing is searched for.
 */
export function searchedActions(
  actor: Actor,
  { employerId, search, namedTypes }: ActionFilters,
  where: Prisma.Sql,
): Prisma.Sql | undefined {
  const words = searchWords(search ?? "");
  if (words.length === 0) return undefined;
  const people = [wholeAffiliationsVisibleTo(withinEmployer(actor, employerId))];
  if (isId(employerId)) people.push(Prisma.sql`a."employerId" = ${employerId}::uuid`);
  for (const word of words) {
    people.push(
      /^\d+$/.test(word)
        ? Prisma.sql`a.number LIKE ${likeContains(word)}`
        : Prisma.sql`a."sortName" LIKE ${likeContains(word)}`,
    );
  }
  const most = mostMatches + 1;
  const ofPeople = Prisma.sql`
    SELECT t.id FROM "Action" t
    WHERE t."affiliationId" IN (SELECT a.id FROM "Affiliation" a WHERE ${Prisma.join(people, " AND ")} LIMIT ${most})
      AND ${where} LIMIT ${most}`;
  if (!namedTypes?.length) return ofPeople;
  return Prisma.sql`
    (${ofPeople}) UNION (
      SELECT t.id FROM "Action" t WHERE t.type = ANY(${[...namedTypes]}::text[]) AND ${where}
      ORDER BY t."createdAt" DESC, t.id DESC LIMIT ${most}
    ) LIMIT ${most}`;
}

/** Only among those who could have asked: an employer's colleagues, also former ones; for the insurer's staff everybody. */
function accountsNamed(actor: Actor, name: string): Prisma.Sql {
  const named = Prisma.sql`fold(c."firstName" || ' ' || c."lastName") LIKE ${likeContains(searchText(name.slice(0, 200)))}`;
  if (actor.kind !== "employer") return Prisma.sql`SELECT c.id FROM "Account" c WHERE ${named}`;
  return Prisma.sql`
    SELECT c.id FROM "EmployerMembership" m JOIN "Account" c ON c.id = m."accountId"
    WHERE m."employerId" = ANY(${[...actor.employerIds]}::uuid[]) AND ${named}`;
}

function midnight(day: string, daysLater: 0 | 1): Prisma.Sql {
  return Prisma.sql`(${day}::date + ${daysLater}::int)::timestamp AT TIME ZONE 'Europe/Brussels'`;
}

/** The database knows no year 0. */
function isKnownDay(day: string | undefined): day is string {
  return isPlainDate(day) && day >= "0001";
}
