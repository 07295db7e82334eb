import type { Actor } from "@/lib/access/actor";
import { shownGroups } from "@/lib/brokers/shown-groups";
import { Prisma } from "@/lib/database/generated/client";
import type { QuoteStatus } from "@/lib/database/generated/enums";
import { isPlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { likeContains, searchText, searchWords } from "@/lib/values/search-text";
import { quoteRowsVisibleTo } from "./access";
import { endsByDate } from "./shown-status";

export type QuoteFilters = {
  /** Words of which each must occur in what was typed into the quote, or in its reference. */
  readonly search?: string | undefined;
  /** As the screen shows them: what is past its day counts as expired, whether or not that was written down already. */
  readonly statuses?: readonly QuoteStatus[] | undefined;
  readonly groupIds?: readonly string[] | undefined;
  readonly products?: readonly string[] | undefined;
  /** Part of the name of an office, for who sees more than one. */
  readonly office?: string | undefined;
  /** Those that the actor began. */
  readonly mine?: boolean | undefined;
  /** The first and last day on which it changed, both included, in Brussels. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** All but the groups and the search, as conditions on "Quote" under the alias `q`; the scope is always among them. */
export function quoteConditions(actor: Actor, filters: QuoteFilters): Prisma.Sql[] {
  const { statuses, products, office, mine, from, until } = filters;
  const conditions = [quoteRowsVisibleTo(actor)];
  if (statuses?.length) conditions.push(Prisma.sql`(${Prisma.join(statuses.map(standsAs), " OR ")})`);
  if (products?.length) conditions.push(Prisma.sql`q.product = ANY(${[...products]}::text[])`);
  if (office && actor.kind === "staff")
    conditions.push(Prisma.sql`q."brokerageId" = ANY(ARRAY(${officesNamed(office)}))`);
  if (mine) conditions.push(Prisma.sql`q."createdById" = ${actor.accountId}::uuid`);
  if (isKnownDay(from)) conditions.push(Prisma.sql`q."updatedAt" >= ${midnight(from, 0)}`);
  if (isKnownDay(until)) conditions.push(Prisma.sql`q."updatedAt" < ${midnight(until, 1)}`);
  return conditions;
}

/** The groups to look in, each by its own index; nothing is every group, which only the insurer's staff may ask. */
export async function groupsToList(
  actor: Actor,
  { groupIds }: QuoteFilters,
): Promise<readonly string[] | null> {
  const asked = groupIds?.filter(isId);
  if (actor.kind !== "broker") return asked ?? null;
  const shown = await shownGroups(actor);
  return asked ? shown.filter((id) => asked.includes(id)) : shown;
}

/** Each word must occur, one or two signs at the beginning of a word: an index of three signs knows no shorter parts. */
export function searchConditions({ search }: QuoteFilters): Prisma.Sql[] {
  return searchWords(search ?? "").map((word) => {
    const looked = likeContains(word.length < 3 ? ` ${word}` : word);
    return Prisma.sql`q."searchText" LIKE ${looked}`;
  });
}

function officesNamed(name: string): Prisma.Sql {
  return Prisma.sql`SELECT b.id FROM "Brokerage" b WHERE fold(b.name) LIKE ${likeContains(searchText(name.slice(0, 200)))}`;
}

function standsAs(status: QuoteStatus): Prisma.Sql {
  const dated = Prisma.sql`q.status = ANY(${[...endsByDate]}::"QuoteStatus"[])`;
  const past = Prisma.sql`q."expiresOn" < ${today()}::date`;
  if (status === "EXPIRED") return Prisma.sql`(q.status = 'EXPIRED' OR (${dated} AND ${past}))`;
  const stands = Prisma.sql`q.status = ${status}::"QuoteStatus"`;
  return endsByDate.some((one) => one === status) ? Prisma.sql`(${stands} AND NOT ${past})` : stands;
}

function midnight(day: string, daysLater: 0 | 1): Prisma.Sql {
  return Prisma.sql`(${day}::date + ${daysLater}::int)::timestamp AT TIME ZONE 'Europe/Brussels'`;
}

/** The database knows no year 0. */
function isKnownDay(day: string | undefined): day is string {
  return isPlainDate(day) && day >= "0001";
}
