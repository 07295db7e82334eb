import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { PremiumCover } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { bordereauxVisibleTo, totalsVisibleTo } from "./access";
import { type RszMonth, type RszQuarter, rszOverview } from "./rsz-overview";

/**
 * RSZ-overzichten: per quarter what the contribution was taken on and what it came to, the newest first. A broker's are
 * of the own covers.
 */
export async function findRsz(
  actor: Actor,
  { employerId, year }: { employerId: string; year?: string | undefined },
): Promise<RszQuarter[]> {
  if (!isId(employerId)) return [];
  const months = await database().$queryRaw<RszMonth[]>`
    SELECT b.period, c.number AS contract, k.code AS category, k."nameNl", k."nameFr", k."nameEn",
      ${peopleFor(actor)} AS people,
      sum(t."employerCents" + t."employeeCents")::float8 AS "baseCents", sum(t."rszCents")::float8 AS "rszCents"
    FROM "Bordereau" b
    JOIN "BordereauTotal" t ON t."bordereauId" = b.id
    JOIN "Category" k ON k.id = t."categoryId"
    JOIN "Contract" c ON c.id = b."contractId"
    WHERE b."employerId" = ${employerId}::uuid AND ${bordereauxVisibleTo(actor)} AND ${totalsVisibleTo(actor)}
      AND ${year === undefined ? Prisma.sql`TRUE` : Prisma.sql`b.period LIKE ${`${year}-%`}`}
    GROUP BY b.period, c.number, k.id
    ORDER BY b.period, c.number, k.code`;
  return rszOverview(months);
}

/** A person has one line for life and death; who does not see those counts the lines of the cover that has most. */
function peopleFor(actor: Actor): Prisma.Sql {
  const linesOf = (cover: PremiumCover) =>
    Prisma.sql`coalesce(sum(t.lines) FILTER (WHERE t.cover = ${cover}::"PremiumCover" AND t.reason <> 800), 0)::int`;
  if (actor.kind !== "broker") return linesOf("LIFE_DEATH");
  return Prisma.sql`greatest(${Prisma.join(Object.values(PremiumCover).map(linesOf))})`;
}
