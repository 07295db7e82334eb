import type { PlainDate } from "@/lib/values/dates";

/*
 * Demo data, and every screen and sheet that shows a price says so. A rate counts from its date until the next one; nothing
 * here is changed, a new row is added. Per cent of what stands beside it, at most six decimals.
 */

export type Tariff = {
  readonly from: PlainDate;
  /** Of the death capital, a year. */
  readonly deathPercent: number;
  /** Of the yearly rent in case of disability. */
  readonly disabilityPercent: number;
  /** Of the capital after an accident, which is as large as the death capital. */
  readonly accidentPercent: number;
  /** Of the premium that need no longer be paid. */
  readonly waiverPercent: number;
};

export const tariffs: readonly [Tariff, ...Tariff[]] = [
  {
    from: "2015-01-01",
    deathPercent: 0.26,
    disabilityPercent: 3.1,
    accidentPercent: 0.07,
    waiverPercent: 2.8,
  },
  { from: "2024-01-01", deathPercent: 0.24, disabilityPercent: 3.4, accidentPercent: 0.07, waiverPercent: 3 },
];

export type Levies = {
  readonly from: PlainDate;
  /** Premium tax, on the premium without tax. */
  readonly taxPercent: number;
  /** Contribution to social security, on the premium without tax. */
  readonly rszPercent: number;
};

export const levies: readonly [Levies, ...Levies[]] = [
  { from: "2015-01-01", taxPercent: 4.4, rszPercent: 8.86 },
];

export type LateRate = { readonly from: PlainDate; readonly percentAYear: number };

/** Interest on what is paid late, by the day, on a year of 365 days. */
export const lateRates: readonly [LateRate, ...LateRate[]] = [
  { from: "2015-01-01", percentAYear: 2.25 },
  { from: "2024-01-01", percentAYear: 5.75 },
  { from: "2025-01-01", percentAYear: 4.5 },
  { from: "2026-01-01", percentAYear: 4 },
];

/** The row that counts on a day; before the first one, the first. */
export function rowOn<R extends { readonly from: PlainDate }>(
  rows: readonly [R, ...R[]],
  date: PlainDate,
): R {
  return rows.findLast(({ from }) => from <= date) ?? rows[0];
}
