import type { BrokerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Cover } from "@/lib/database/generated/enums";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { likeContains, searchWords } from "@/lib/values/search-text";
import { runsFor } from "./access";

export type PortfolioRow = {
  id: string;
  name: string;
  enterpriseNumber: string;
  city: string;
  covers: Cover[];
  /** The first day of the oldest mandate, and the last day of the last one where all of them end. */
  since: PlainDate;
  until: PlainDate | null;
  /** Of the contracts under mandate, insured today. */
  people: number;
};

type Question = {
  /** Part of a name, or of an enterprise number. */
  search?: string | undefined;
  /** The subaccount that is looked at: these of the own groups, and never another. */
  groupIds?: readonly string[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: PortfolioRow[]; total: number; next: string | null; previous: string | null };

/**
 * The employers that a broker's groups look after today, by name, a page at a time; each with what is the broker's and
 * nothing of what lies beside it. A cursor that is not in the own portfolio is as if it were not there.
 */
export async function findPortfolio(actor: BrokerActor, question: Question): Promise<Found> {
  const { size = 24 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const portfolio = portfolioOf(actor, question);
  const beyond = cursor
    ? Prisma.sql`WHERE (name, id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`}
        ((SELECT name FROM portfolio WHERE id = ${cursor}::uuid), ${cursor}::uuid)`
    : Prisma.empty;
  const direction = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const day = today();
  const [found, [counted]] = await Promise.all([
    database().$queryRaw<PortfolioRow[]>`
      ${portfolio}
      SELECT page.id, page.name, page."enterpriseNumber", page.city, page.covers, page.since::text, page.until::text,
        (SELECT count(*)::int FROM "Affiliation" a WHERE a."contractId" = ANY(page."contractIds")
          AND a."startsOn" <= ${day}::date AND (a."endsOn" IS NULL OR a."endsOn" >= ${day}::date)) AS people
      FROM (SELECT * FROM portfolio ${beyond} ORDER BY name ${direction}, id ${direction} LIMIT ${size + 1}) page
      ORDER BY name ${direction}, id ${direction}`,
    database().$queryRaw<[{ total: number }]>`${portfolio} SELECT count(*)::int AS total FROM portfolio`,
  ]);
  if (cursor && found.length === 0) {
    return findPortfolio(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    total: counted.total,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function portfolioOf(actor: BrokerActor, { search, groupIds }: Question): Prisma.Sql {
  const chosen = groupIds ? actor.groupIds.filter((id) => groupIds.includes(id)) : actor.groupIds;
  const words = searchWords(search ?? "").map((word) => {
    const digits = word.replace(/[.-]/g, "");
    return /^(be)?\d+$/.test(digits)
      ? Prisma.sql`o."enterpriseNumber" LIKE ${likeContains(digits.replace(/^be/, ""))}`
      : Prisma.sql`fold(o.name) LIKE ${likeContains(word)}`;
  });
  return Prisma.sql`WITH portfolio AS (
    SELECT o.id, o.name, o."enterpriseNumber", o.city, array_agg(DISTINCT m.cover)::text[] AS covers,
      min(m."startsOn") AS since, CASE WHEN bool_or(m."endsOn" IS NULL) THEN NULL ELSE max(m."endsOn") END AS until,
      array_agg(DISTINCT m."contractId") AS "contractIds"
    FROM "Intermediary" m
    JOIN "Contract" c ON c.id = m."contractId"
    JOIN "Employer" o ON o.id = c."employerId"
    WHERE ${Prisma.join([runsFor({ ...actor, groupIds: chosen }), ...words], " AND ")}
    GROUP BY o.id)`;
}
