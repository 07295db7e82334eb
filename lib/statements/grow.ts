import { addMonths, addYears, daysBetween, type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import type { Cents } from "@/lib/values/money";
import { guaranteedRate } from "./rates";

/*
 * Amounts in between keep ten more digits than a cent has, as whole numbers, and are rounded once, at the end: years of
 * rounding would drift, and a floating point would too.
 */
const digits = 10_000_000_000n;
const whole = 10_000n;

type Fine = bigint;

const fine = (cents: Cents): Fine => BigInt(cents) * digits;

function cents(value: Fine): Cents {
  return Number((value * 2n + digits) / (digits * 2n));
}

/** So many parts of a year, at a rate in hundredths of a per cent. */
function grown(value: Fine, rate: number, part = 1n, parts = 1n): Fine {
  const divisor = whole * parts;
  return (value * (divisor + BigInt(rate) * part) + divisor / 2n) / divisor;
}

export type YearlyPoint = { readonly on: PlainDate; readonly cents: Cents };

export type Projection = {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly reserve: Cents;
  /** What comes in each year, net of tax and costs, at the beginning of the year. */
  readonly contribution: Cents;
  /** In hundredths of a per cent. */
  readonly rate: number;
};

/** Where a reserve stands each year until the end: R = (R + C)(1 + i). Of an unfinished last year the whole months count (A). */
export function project({ from, until, reserve, contribution, rate }: Projection): YearlyPoint[] {
  let value = fine(reserve);
  let on = from;
  const points: YearlyPoint[] = [{ on, cents: reserve }];
  while (addYears(on, 1) <= until) {
    value = grown(value + fine(contribution), rate);
    on = addYears(on, 1);
    points.push({ on, cents: cents(value) });
  }
  const months = BigInt(wholeMonths(on, until));
  if (months > 0n) {
    value = grown(value + (fine(contribution) * months) / 12n, rate, months, 12n);
    points.push({ on: until, cents: cents(value) });
  }
  return points;
}

function wholeMonths(from: PlainDate, until: PlainDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= until) months++;
  return months;
}

export type Paid = { readonly on: PlainDate; readonly cents: Cents };

/**
 * What the law guarantees on contributions: each keeps the rate of its own year (horizontal), or all follow the rate of each
 * year (vertical). Within a year by the day (A).
 */
export function guaranteedValue(
  paid: readonly Paid[],
  valuedOn: PlainDate,
  method: "HORIZONTAL" | "VERTICAL",
): Cents {
  let sum: Fine = 0n;
  for (const { on, cents: amount } of paid) {
    let value = fine(amount);
    const own = guaranteedRate(yearOf(on)).rate;
    let at = on;
    while (at < valuedOn) {
      const year = yearOf(at);
      const newYear = plainDate(year + 1, 1, 1);
      const end = newYear < valuedOn ? newYear : valuedOn;
      const rate = method === "HORIZONTAL" ? own : guaranteedRate(year).rate;
      const daysOfYear = daysBetween(plainDate(year, 1, 1), newYear);
      value = grown(value, rate, BigInt(daysBetween(at, end)), BigInt(daysOfYear));
      at = end;
    }
    sum += value;
  }
  return cents(sum);
}
