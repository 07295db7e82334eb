import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { readInBatches } from "@/lib/database/read-in-batches";
import type { RowOf } from "@/lib/excel/define-sheet";
import type { Language } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { bordereauxVisibleTo, wholeBordereauxVisibleTo } from "./access";
import type { chargedPremiums } from "./charged-premiums.sheet";

type Question = { readonly employerId: string; readonly year: string | null };

/** The years that premiums were charged in, newest first. */
export async function findChargedYears(actor: Actor, employerId: string): Promise<string[]> {
  if (!isId(employerId)) return [];
  const rows = await database().$queryRaw<{ year: string }[]>`
    SELECT DISTINCT left(b.period, 4) AS year FROM "Bordereau" b
    WHERE b."employerId" = ${employerId}::uuid AND ${bordereauxVisibleTo(actor)} ORDER BY year DESC`;
  return rows.map(({ year }) => year);
}

export async function countChargedPremiums(actor: Actor, question: Question): Promise<number> {
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(DISTINCT (b.id, t."categoryId"))::int AS count FROM "Bordereau" b
    JOIN "BordereauTotal" t ON t."bordereauId" = b.id WHERE ${asked(actor, question)}`;
  return counted.count;
}

/** What was charged, a row for each month, contract and category. */
export async function* readChargedPremiums(
  actor: Actor,
  question: Question,
  language: Language,
): AsyncGenerator<RowOf<typeof chargedPremiums>[]> {
  const name = { nl: Prisma.sql`k."nameNl"`, fr: Prisma.sql`k."nameFr"`, en: Prisma.sql`k."nameEn"` }[
    language
  ];
  const query = Prisma.sql`
    SELECT b.period AS month, c.number AS contract, s.number, k.code AS category, ${name} AS "categoryName",
      s."dueOn"::text, s."paidOn"::text,
      (coalesce(sum(t.lines) FILTER (WHERE t.cover = 'LIFE_DEATH' AND t.reason <> 800), 0))::int AS people,
      sum(t."employerCents")::float8 AS employer, sum(t."employeeCents")::float8 AS employee,
      sum(t."taxCents")::float8 AS tax, sum(t."rszCents")::float8 AS rsz,
      sum(t."employerCents" + t."employeeCents")::float8 AS premium,
      sum(t."employerCents" + t."employeeCents" + t."taxCents" + t."rszCents")::float8 AS total
    FROM "Bordereau" b
    JOIN "BordereauTotal" t ON t."bordereauId" = b.id
    JOIN "Category" k ON k.id = t."categoryId"
    JOIN "Contract" c ON c.id = b."contractId"
    JOIN "PremiumSettlement" s ON s."bordereauId" = b.id
    WHERE ${asked(actor, question)}
    GROUP BY b.id, c.number, s.id, k.id
    ORDER BY b.period, c.number, k.code`;
  yield* readInBatches<RowOf<typeof chargedPremiums>>(query);
}

function asked(actor: Actor, { employerId, year }: Question): Prisma.Sql {
  if (!isId(employerId) || !/^\d{4}$/.test(year ?? "")) return Prisma.sql`FALSE`;
  return Prisma.sql`b."employerId" = ${employerId}::uuid AND b.period LIKE ${`${year}-%`} AND ${wholeBordereauxVisibleTo(actor)}`;
}
