import { pool } from "@/lib/database/client";
import { addYears, formatDate, monthOf, type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import type { Finding, Judge, Judgement, RowToJudge } from "./upload-definition";

/** Assumed (A): more than full time exists, and more than half again is a slip. */
const mostRate = 150;
const jump = 0.5;
const mostCents = 100_000_000_00;

type Membership = {
  readonly id: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** The days from which something is declared already. */
  readonly declaredOn: readonly PlainDate[];
};

/** Salary, work rate and day belong together: where one is filled in, all three are needed. */
export async function judgeSalaries(): Promise<Judge> {
  return {
    async rows(rows) {
      const memberships = await findMemberships(rows);
      return rows.map((row) => judgeSalary(row, memberships.get(row.affiliationId)));
    },
  };
}

/** What a row declares; a cell that could not be read is undefined, and the core has said so. */
type Declared = { readonly salary: unknown; readonly rate: unknown; readonly from: unknown };

function judgeSalary(row: RowToJudge, membership: Membership | undefined): Judgement {
  const { before } = row;
  const { newSalary: salary, workRate, effectiveDate: from } = row.values;
  const rate = typeof workRate === "number" ? Math.round(workRate * 100) / 100 : workRate;
  if (saysNothing({ salary, rate, from }, before)) return { after: null, findings: [] };
  const findings = [
    ...ofSalary(salary, before),
    ...ofRate(rate, before),
    ...ofDate(from, before, membership),
  ];
  return {
    after: {
      newSalary: salary === undefined ? (before.newSalary ?? null) : salary,
      workRate: rate === undefined ? (before.workRate ?? null) : rate,
      effectiveDate: from === undefined ? (before.effectiveDate ?? null) : from,
    },
    findings,
  };
}

/** Nothing filled in, or what we know already: a list out of a payroll system holds everybody. */
function saysNothing({ salary, rate, from }: Declared, before: RowToJudge["before"]): boolean {
  const sameRate = rate === null || rate === before.workRate;
  return (
    sameRate && ((salary === null && from === null) || (salary === before.newSalary && from !== undefined))
  );
}

function ofSalary(salary: RowToJudge["values"][string] | undefined, before: RowToJudge["before"]): Finding[] {
  const column = "newSalary";
  if (salary === undefined) return [];
  const old = typeof before[column] === "number" ? before[column] : 0;
  if (salary === null)
    return [
      {
        column,
        grade: "ERROR",
        code: "salary.missing",
        ...(old > 0 ? { suggestion: asTyped(old / 100) } : {}),
      },
    ];
  if (typeof salary !== "number" || salary < 0) return [{ column, grade: "ERROR", code: "salary.negative" }];
  if (salary > mostCents) return [{ column, grade: "ERROR", code: "money.too-large" }];
  if (old > 0 && Math.abs(salary - old) > old * jump) {
    const percent = Math.round(((salary - old) / old) * 100);
    return [
      {
        column,
        grade: "WARNING",
        code: "salary.jump",
        facts: { percent: `${percent > 0 ? "+" : ""}${percent}` },
      },
    ];
  }
  return [];
}

function ofRate(rate: RowToJudge["values"][string] | undefined, before: RowToJudge["before"]): Finding[] {
  const column = "workRate";
  if (rate === undefined) return [];
  if (rate === null) {
    const old = before[column];
    const suggestion = typeof old === "number" ? { suggestion: asTyped(old) } : {};
    return [{ column, grade: "ERROR", code: "work-rate.missing", ...suggestion }];
  }
  if (typeof rate !== "number" || rate < 0 || rate > mostRate)
    return [{ column, grade: "ERROR", code: "work-rate.range", facts: { most: mostRate } }];
  // A cell that Excel shows as 80 % holds 0.8; nobody works less than one hour in a hundred.
  if (rate > 0 && rate <= 1)
    return [{ column, grade: "ERROR", code: "work-rate.fraction", suggestion: asTyped(rate * 100) }];
  return rate > 100 ? [{ column, grade: "WARNING", code: "work-rate.above-full" }] : [];
}

function ofDate(
  from: RowToJudge["values"][string] | undefined,
  before: RowToJudge["before"],
  membership: Membership | undefined,
): Finding[] {
  const column = "effectiveDate";
  const error = (code: string, date?: PlainDate): Finding[] => [
    { column, grade: "ERROR", code, ...(date ? { facts: { date: formatDate(date) } } : {}) },
  ];
  if (from === undefined) return [];
  if (typeof from !== "string")
    return [
      { column, grade: "ERROR", code: "salary-date.missing", suggestion: formatDate(usualDate(membership)) },
    ];
  const furthest = addYears(today(), 1);
  if (from > furthest) return error("salary-date.too-far", furthest);
  if (!membership) return [];
  if (from < membership.startsOn) return error("salary-date.before-affiliation", membership.startsOn);
  if (membership.endsOn && from > membership.endsOn)
    return error("salary-date.after-leaving", membership.endsOn);
  // One of the past that has a later one after it is no longer open: what came of it has been charged.
  const last = before.effectiveDate;
  if (typeof last === "string" && from !== last && membership.declaredOn.includes(from))
    return error("salary-date.known", last);
  return [];
}

/** Salaries are looked at in January: the nearest one, or the day on which somebody came. */
function usualDate(membership: Membership | undefined): PlainDate {
  const day = today();
  const january = plainDate(yearOf(day) + (monthOf(day) > 6 ? 1 : 0), 1, 1);
  return membership && membership.startsOn > january ? membership.startsOn : january;
}

/** With a comma, as it would be filled in here. */
function asTyped(number: number): string {
  return String(Math.round(number * 100) / 100).replace(".", ",");
}

async function findMemberships(rows: readonly RowToJudge[]): Promise<Map<string, Membership>> {
  const found = await pool().query<Membership>({
    text: `SELECT a.id, a."startsOn"::text, a."endsOn"::text,
        ARRAY(SELECT s."from"::text FROM "SalaryDeclaration" s WHERE s."affiliationId" = a.id) AS "declaredOn"
      FROM "Affiliation" a WHERE a.id = ANY($1::uuid[])`,
    values: [rows.map(({ affiliationId }) => affiliationId)],
  });
  return new Map(found.rows.map((each) => [each.id, each]));
}
