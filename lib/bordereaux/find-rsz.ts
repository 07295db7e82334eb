import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isId } from "@/lib/values/ids";
import { bordereauxVisibleTo } from "./access";
import { type RszMonth, type RszQuarter, rszOverview } from "./rsz-overview";

/** RSZ-overzichten: per quarter what the contribution was taken on and what it came to, the newest first. */
export async function findRsz(
  actor: Actor,
  { employerId, year }: { employerId: string; year?: string | undefined },
): Promise<RszQuarter[]> {
  if (!isId(employerId)) return [];
  const months = await database().$queryRaw<RszMonth[]>`
    SELECT b.period, c.number AS contract, k.code AS category, k."nameNl", k."nameFr", k."nameEn",
      coalesce(sum(t.lines) FILTER (WHERE t.cover = 'LIFE_DEATH' AND t.reason <> 800), 0)::int AS people,
      sum(t."employerCents" + t."employeeCents")::float8 AS "baseCents", sum(t."rszCents")::float8 AS "rszCents"
    FROM "Bordereau" b
    JOIN "BordereauTotal" t ON t."bordereauId" = b.id
    JOIN "Category" k ON k.id = t."categoryId"
    JOIN "Contract" c ON c.id = b."contractId"
    WHERE b."employerId" = ${employerId}::uuid AND ${bordereauxVisibleTo(actor)}
      AND ${year === undefined ? Prisma.sql`TRUE` : Prisma.sql`b.period LIKE ${`${year}-%`}`}
    GROUP BY b.period, c.number, k.id
    ORDER BY b.period, c.number, k.code`;
  return rszOverview(months);
}
