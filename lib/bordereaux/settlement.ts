import { addDays, addMonths, daysBetween, earlierOf, type PlainDate } from "@/lib/values/dates";
import { type Cents, roundHalfUp } from "@/lib/values/money";
import { firstDayOf, type Period } from "./period";
import { lateRates, rowOn } from "./tariff";

/** A bordereau is made on this day of its month, and due on the same day of the next one. */
export const bordereauDay = 15;

export function dueDateOf(period: Period): PlainDate {
  return addDays(addMonths(firstDayOf(period), 1), bordereauDay - 1);
}

/** A contract has one invoice a month, so its number follows. */
export function settlementNumber(contractNumber: string, period: Period): string {
  return `${contractNumber}-${period.replace("-", "")}`;
}

export type Paid = {
  readonly chargedCents: Cents;
  readonly paidCents: Cents;
  readonly dueOn: PlainDate;
  readonly paidOn: PlainDate | null;
};

export type SettlementStatus = "PAID" | "PAID_LATE" | "OPEN" | "PARTLY_PAID" | "OVERDUE";

export function openOf({ chargedCents, paidCents }: Pick<Paid, "chargedCents" | "paidCents">): Cents {
  return Math.max(0, chargedCents - paidCents);
}

export function settlementStatus(paid: Paid, today: PlainDate): SettlementStatus {
  if (openOf(paid) === 0) return paid.paidOn !== null && paid.paidOn > paid.dueOn ? "PAID_LATE" : "PAID";
  if (paid.dueOn < today) return "OVERDUE";
  return paid.paidCents > 0 ? "PARTLY_PAID" : "OPEN";
}

export type Interest = {
  /** What was not there during these days. */
  readonly amountCents: Cents;
  readonly from: PlainDate;
  /** The last day, inclusive. */
  readonly until: PlainDate;
  readonly days: number;
  readonly percentAYear: number;
  readonly interestCents: Cents;
};

/**
 * What a late payment costs: by the day, from the day after it was due up to the day it came, each stretch at the rate of
 * its days. What is still open runs up to today.
 */
export function lateInterest(paid: Paid, today: PlainDate): Interest[] {
  const { dueOn, paidOn } = paid;
  const open = openOf(paid);
  const settled = Math.min(paid.paidCents, paid.chargedCents);
  return [...(paidOn === null ? [] : stretches(settled, dueOn, paidOn)), ...stretches(open, dueOn, today)];
}

function stretches(amountCents: Cents, dueOn: PlainDate, until: PlainDate): Interest[] {
  const found: Interest[] = [];
  if (amountCents <= 0) return found;
  for (let from = addDays(dueOn, 1); from <= until; ) {
    const { percentAYear } = rowOn(lateRates, from);
    const next = lateRates.find((row) => row.from > from);
    const last = earlierOf(until, next ? addDays(next.from, -1) : until);
    const days = daysBetween(from, last) + 1;
    // In hundredths of a per cent, so that the product is a whole number.
    const interestCents = roundHalfUp(amountCents * Math.round(percentAYear * 100) * days, 365 * 10_000);
    found.push({ amountCents, from, until: last, days, percentAYear, interestCents });
    from = addDays(last, 1);
  }
  return found;
}

export function interestSum(stretchesOfDays: readonly Interest[]): Cents {
  return stretchesOfDays.reduce((sum, { interestCents }) => sum + interestCents, 0);
}
