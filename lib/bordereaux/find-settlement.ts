import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { PremiumCover } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import type { Cents } from "@/lib/values/money";
import { bordereauxVisibleTo, totalsVisibleTo } from "./access";
import type { Period } from "./period";
import { interestSum, lateInterest } from "./settlement";
import { type Invoice, seenAmounts, shareOf } from "./share";

type Head = Invoice & {
  id: string;
  employerId: string;
  bordereauId: string;
  number: string;
  period: Period;
  contract: string;
  contractName: string;
  people: number;
  madeAt: Date;
  seenCents: Cents;
  whole: boolean;
};

export type SettlementTotal = {
  category: string;
  nameNl: string;
  nameFr: string;
  nameEn: string;
  cover: PremiumCover;
  reason: number;
  lines: number;
  employerCents: Cents;
  employeeCents: Cents;
  taxCents: Cents;
  rszCents: Cents;
};

/**
 * One invoice with what its bordereau adds up to, per category, cover and reason. A broker's holds the own covers; what was
 * paid, and what being late costs, only where these are all there is.
 */
export async function findSettlement(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [head] = await database().$queryRaw<Head[]>`
    SELECT s.id, s."employerId", s."bordereauId", s.number, b.period, c.number AS contract, c.name AS "contractName",
      b.people, b."madeAt", s."dueOn"::text, s."paidOn"::text, s."chargedCents"::float8 AS "chargedCents",
      s."paidCents"::float8 AS "paidCents", seen.charged::float8 AS "seenCents", seen.whole
    FROM "PremiumSettlement" s
    JOIN "Bordereau" b ON b.id = s."bordereauId"
    ${shareOf(actor)}
    JOIN "Contract" c ON c.id = s."contractId"
    WHERE s.id = ${id}::uuid AND ${bordereauxVisibleTo(actor)}`;
  if (!head) return null;
  const totals = await database().$queryRaw<SettlementTotal[]>`
    SELECT k.code AS category, k."nameNl", k."nameFr", k."nameEn", t.cover, t.reason, t.lines,
      t."employerCents"::float8 AS "employerCents", t."employeeCents"::float8 AS "employeeCents",
      t."taxCents"::float8 AS "taxCents", t."rszCents"::float8 AS "rszCents"
    FROM "Bordereau" b JOIN "BordereauTotal" t ON t."bordereauId" = b.id JOIN "Category" k ON k.id = t."categoryId"
    WHERE b.id = ${head.bordereauId}::uuid AND ${totalsVisibleTo(actor)}
    ORDER BY k.code, t.cover, t.reason`;
  const { seenCents, whole, ...invoice } = head;
  const day = today();
  return {
    ...invoice,
    ...seenAmounts(invoice, { charged: seenCents, whole }, day),
    interestCents: whole ? interestSum(lateInterest(invoice, day)) : null,
    totals,
  };
}
