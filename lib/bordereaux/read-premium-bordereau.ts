import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { PremiumCover } from "@/lib/database/generated/enums";
import { readInBatches } from "@/lib/database/read-in-batches";
import type { RowOf } from "@/lib/excel/define-sheet";
import type { Language } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { wholeBordereauxVisibleTo } from "./access";
import { isPeriod, type Period } from "./period";
import type { premiumBordereau } from "./premium-bordereau.sheet";
import { coverNames, reasonName, reasonText } from "./reasons";

type BordereauRow = RowOf<typeof premiumBordereau>;

type Question = { readonly employerId: string; readonly period: Period | null };

/** The months that there is a bordereau of, newest first. */
export async function findBordereauPeriods(actor: Actor, employerId: string): Promise<Period[]> {
  if (!isId(employerId)) return [];
  const rows = await database().$queryRaw<{ period: Period }[]>`
    SELECT DISTINCT b.period FROM "Bordereau" b
    WHERE b."employerId" = ${employerId}::uuid AND ${wholeBordereauxVisibleTo(actor)} ORDER BY b.period DESC`;
  return rows.map(({ period }) => period);
}

export async function countPremiumBordereau(actor: Actor, question: Question): Promise<number> {
  const [counted] = await database().$queryRaw<[{ lines: number }]>`
    SELECT coalesce(sum(t.lines), 0)::int AS lines FROM "Bordereau" b
    JOIN "BordereauTotal" t ON t."bordereauId" = b.id WHERE ${asked(actor, question)}`;
  return counted.lines;
}

/** The bordereaux of an employer's contracts for a month, person by person, in the order of their names. */
export function readPremiumBordereau(
  actor: Actor,
  question: Question,
  language: Language,
): AsyncGenerator<BordereauRow[]> {
  return readLines(asked(actor, question), language);
}

function asked(actor: Actor, { employerId, period }: Question): Prisma.Sql {
  if (!isId(employerId) || !isPeriod(period)) return Prisma.sql`FALSE`;
  return Prisma.sql`b."employerId" = ${employerId}::uuid AND b.period = ${period} AND ${wholeBordereauxVisibleTo(actor)}`;
}

type Read = {
  contract: string;
  period: Period;
  category: string;
  number: string;
  employeeNumber: string | null;
  lastName: string;
  firstName: string;
  cover: PremiumCover;
  reason: number;
  employer: number;
  employee: number;
  tax: number;
  rsz: number;
};

async function* readLines(condition: Prisma.Sql, language: Language): AsyncGenerator<BordereauRow[]> {
  const query = Prisma.sql`
    SELECT c.number AS contract, b.period, k.code AS category, a.number, a."employeeNumber", p."lastName", p."firstName",
      l.cover, l.reason, l."employerCents" AS employer, l."employeeCents" AS employee, l."taxCents" AS tax,
      l."rszCents" AS rsz
    FROM "Bordereau" b
    JOIN "BordereauLine" l ON l."bordereauId" = b.id
    JOIN "Affiliation" a ON a.id = l."affiliationId"
    JOIN "Person" p ON p.id = a."personId"
    JOIN "Category" k ON k.id = a."categoryId"
    JOIN "Contract" c ON c.id = b."contractId"
    WHERE ${condition}
    ORDER BY c.number, a."sortName", a.id, l.cover, l.reason`;
  for await (const rows of readInBatches<Read>(query)) yield rows.map((row) => rowOf(row, language));
}

function rowOf({ period, number, cover, reason, ...row }: Read, language: Language): BordereauRow {
  const premium = row.employer + row.employee;
  return {
    ...row,
    month: period,
    affiliateNumber: number,
    cover: coverNames[cover][language],
    reasonCode: reasonText(reason),
    reason: reason === 0 ? null : reasonName(reason)[language],
    premium,
    total: premium + row.tax + row.rsz,
  };
}
