import type { Transaction } from "@/lib/database/client";
import type { PlainDate } from "@/lib/values/dates";
import type { Cents } from "@/lib/values/money";
import type { ChargedPerson } from "./charge-person";
import { firstDayOf, lastDayOf, type Period } from "./period";
import type { Parts, Plan } from "./premium";

type Question = {
  readonly contractId: string;
  readonly period: Period;
  /** The first day that this contract was ever charged for. */
  readonly firstDay: PlainDate;
  /** The bordereau before this one. */
  readonly last: string | null;
};

type ToCharge = ChargedPerson & {
  readonly affiliationId: string;
  readonly categoryId: string;
  readonly plan: Plan;
};

type Read = {
  affiliationId: string;
  categoryId: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  salaryFrom: PlainDate | null;
  salaryCents: Cents;
  workRate: number;
  stillIn: boolean;
  settled: ChargedPerson["settled"];
};

/**
 * Who is in this month, who was in the last one and left, and who came and went between two bordereaux. The salary is that
 * of the month: what was declared for later does not count yet.
 */
export async function readPeopleToCharge(
  tx: Transaction,
  { contractId, period, firstDay, last }: Question,
): Promise<ToCharge[]> {
  const [from, until] = [firstDayOf(period), lastDayOf(period)];
  const rows = await tx.$queryRaw<Read[]>`
    WITH before AS MATERIALIZED (
      SELECT l."affiliationId", bool_or(l.reason <> 30) AS "stillIn",
        json_object_agg(l.cover, json_build_object('employer', l."employerCents", 'employee', l."employeeCents"))
          FILTER (WHERE l.reason = 30) AS settled
      FROM "BordereauLine" l
      WHERE l."bordereauId" = ${last}::uuid AND l.reason <> 800 GROUP BY l."affiliationId"
    ), members AS (
      SELECT a.id, a."categoryId", a."startsOn", least(a."endsOn", c."endsOn") AS "endsOn", a."salaryCents", a."workRate",
        a."salaryFrom"
      FROM "Affiliation" a JOIN "Contract" c ON c.id = a."contractId"
      WHERE a."contractId" = ${contractId}::uuid AND a."startsOn" <= ${until}::date
    )
    SELECT a.id AS "affiliationId", a."categoryId", a."startsOn"::text, a."endsOn"::text,
      coalesce(d."from", a."salaryFrom")::text AS "salaryFrom",
      coalesce(d."salaryCents", a."salaryCents")::float8 AS "salaryCents", coalesce(d."workRate", a."workRate") AS "workRate",
      coalesce(b."stillIn", false) AS "stillIn", b.settled
    FROM members a
    LEFT JOIN before b ON b."affiliationId" = a.id
    LEFT JOIN LATERAL (
      SELECT s."from", s."salaryCents", s."workRate" FROM "SalaryDeclaration" s
      WHERE s."affiliationId" = a.id AND s."from" <= ${until}::date ORDER BY s."from" DESC LIMIT 1
    ) d ON TRUE
    WHERE a."endsOn" IS NULL OR a."endsOn" >= ${from}::date OR b."stillIn"
      OR (b."stillIn" IS NULL AND a."endsOn" >= ${firstDay}::date AND NOT EXISTS (
        SELECT FROM "Bordereau" o JOIN "BordereauLine" l ON l."bordereauId" = o.id
        WHERE o."contractId" = ${contractId}::uuid AND l."affiliationId" = a.id AND l.reason <> 800))
    ORDER BY a.id`;
  const plans = await readPlans(tx, contractId);
  return rows.map((row) => ({ ...row, plan: planOf(plans, row.categoryId) }));
}

async function readPlans(tx: Transaction, contractId: string): Promise<ReadonlyMap<string, Plan>> {
  const categories = await tx.category.findMany({
    where: { OR: [{ contractId }, { affiliations: { some: { contractId } } }] },
    select: {
      id: true,
      employerRate: true,
      employeeRate: true,
      deathFactor: true,
      disabilityRate: true,
      waiver: true,
      accident: true,
    },
  });
  return new Map(categories.map(({ id, ...plan }) => [id, plan]));
}

function planOf(plans: ReadonlyMap<string, Plan>, categoryId: string): Plan {
  const plan = plans.get(categoryId);
  if (!plan) throw new Error("An affiliation without a plan");
  return plan;
}

type Single = Parts & { readonly affiliationId: string; readonly categoryId: string };

/**
 * Premiums paid once since the contract is charged, less what stands on a bordereau already. Looked at as a sum, so that one
 * that was declared late, or taken back, is charged or given back without anybody having marked it.
 */
export async function readSinglesToCharge(
  tx: Transaction,
  { contractId, period, firstDay }: Question,
): Promise<Single[]> {
  return tx.$queryRaw<Single[]>`
    WITH declared AS (
      SELECT s."affiliationId",
        sum(CASE WHEN s.payer = 'EMPLOYER' THEN s."amountCents" ELSE 0 END) AS employer,
        sum(CASE WHEN s.payer = 'EMPLOYEE' THEN s."amountCents" ELSE 0 END) AS employee
      FROM "SinglePremium" s JOIN "Affiliation" a ON a.id = s."affiliationId"
      WHERE a."contractId" = ${contractId}::uuid AND s."on" BETWEEN ${firstDay}::date AND ${lastDayOf(period)}::date
      GROUP BY s."affiliationId"
    ), charged AS (
      SELECT l."affiliationId", sum(l."employerCents") AS employer, sum(l."employeeCents") AS employee
      FROM "Bordereau" b JOIN "BordereauLine" l ON l."bordereauId" = b.id
      WHERE b."contractId" = ${contractId}::uuid AND l.reason = 800
      GROUP BY l."affiliationId"
    )
    SELECT a.id AS "affiliationId", a."categoryId",
      (coalesce(d.employer, 0) - coalesce(c.employer, 0))::float8 AS employer,
      (coalesce(d.employee, 0) - coalesce(c.employee, 0))::float8 AS employee
    FROM declared d FULL JOIN charged c USING ("affiliationId")
    JOIN "Affiliation" a ON a.id = "affiliationId"
    WHERE coalesce(d.employer, 0) <> coalesce(c.employer, 0) OR coalesce(d.employee, 0) <> coalesce(c.employee, 0)
    ORDER BY a.id`;
}
