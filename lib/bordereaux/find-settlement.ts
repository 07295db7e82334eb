import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { PremiumCover } from "@/lib/database/generated/enums";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import type { Cents } from "@/lib/values/money";
import { bordereauxVisibleTo } from "./access";
import type { Period } from "./period";

type Head = {
  id: string;
  employerId: string;
  bordereauId: string;
  number: string;
  period: Period;
  contract: string;
  contractName: string;
  people: number;
  madeAt: Date;
  dueOn: PlainDate;
  paidOn: PlainDate | null;
  chargedCents: Cents;
  paidCents: Cents;
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

/** One invoice with what its bordereau adds up to, per category, cover and reason. */
export async function findSettlement(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [head] = await database().$queryRaw<Head[]>`
    SELECT s.id, s."employerId", s."bordereauId", s.number, b.period, c.number AS contract, c.name AS "contractName",
      b.people, b."madeAt", s."dueOn"::text, s."paidOn"::text, s."chargedCents"::float8 AS "chargedCents",
      s."paidCents"::float8 AS "paidCents"
    FROM "PremiumSettlement" s
    JOIN "Bordereau" b ON b.id = s."bordereauId"
    JOIN "Contract" c ON c.id = s."contractId"
    WHERE s.id = ${id}::uuid AND ${bordereauxVisibleTo(actor)}`;
  if (!head) return null;
  const totals = await database().$queryRaw<SettlementTotal[]>`
    SELECT k.code AS category, k."nameNl", k."nameFr", k."nameEn", t.cover, t.reason, t.lines,
      t."employerCents"::float8 AS "employerCents", t."employeeCents"::float8 AS "employeeCents",
      t."taxCents"::float8 AS "taxCents", t."rszCents"::float8 AS "rszCents"
    FROM "BordereauTotal" t JOIN "Category" k ON k.id = t."categoryId"
    WHERE t."bordereauId" = ${head.bordereauId}::uuid
    ORDER BY k.code, t.cover, t.reason`;
  return { ...head, totals };
}
