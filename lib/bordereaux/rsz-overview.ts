import type { Cents } from "@/lib/values/money";
import { type Period, quarterOf } from "./period";

export type RszMonth = {
  period: Period;
  contract: string;
  category: string;
  nameNl: string;
  nameFr: string;
  nameEn: string;
  people: number;
  baseCents: Cents;
  rszCents: Cents;
};

export type RszRow = Omit<RszMonth, "period">;

export type RszQuarter = {
  /** "2026-Q4" */
  quarter: string;
  /** The months that were charged so far. */
  months: number;
  rows: RszRow[];
  people: number;
  baseCents: Cents;
  rszCents: Cents;
};

/**
 * Months by quarter, the newest quarter first. Amounts add up; people are those of a category's last month, since the same
 * ones stand in each.
 */
export function rszOverview(months: readonly RszMonth[]): RszQuarter[] {
  const quarters = new Map<string, Map<string, RszRow>>();
  const counted = new Map<string, Set<Period>>();
  for (const { period, ...month } of [...months].sort((one, other) =>
    one.period.localeCompare(other.period),
  )) {
    const quarter = quarterOf(period);
    const rows = quarters.get(quarter) ?? new Map<string, RszRow>();
    const key = `${month.contract} ${month.category}`;
    const known = rows.get(key);
    rows.set(key, {
      ...month,
      baseCents: month.baseCents + (known?.baseCents ?? 0),
      rszCents: month.rszCents + (known?.rszCents ?? 0),
    });
    quarters.set(quarter, rows);
    counted.set(quarter, (counted.get(quarter) ?? new Set()).add(period));
  }
  return [...quarters].reverse().map(([quarter, byKey]) => {
    const rows = [...byKey.values()];
    return {
      quarter,
      months: counted.get(quarter)?.size ?? 0,
      rows,
      people: sum(rows, (row) => row.people),
      baseCents: sum(rows, (row) => row.baseCents),
      rszCents: sum(rows, (row) => row.rszCents),
    };
  });
}

function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((all, row) => all + value(row), 0);
}
