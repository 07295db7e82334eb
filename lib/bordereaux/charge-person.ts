import type { PremiumCover } from "@/lib/database/generated/enums";
import { daysBetween, earlierOf, laterOf, type PlainDate } from "@/lib/values/dates";
import type { Cents } from "@/lib/values/money";
import { addPeriods, daysOf, firstDayOf, lastDayOf, type Period, periodOf, periodsFrom } from "./period";
import { forDays, leviesOn, monthlyPremiums, type Parts, type Pay, type Plan } from "./premium";
import {
  correction,
  joiner,
  leaver,
  type ReasonCode,
  singlePremium,
  unchanged,
  yearlyAdjustment,
} from "./reasons";
import { levies, rowOn, tariffs } from "./tariff";

export type ChargedPerson = Pay & {
  readonly startsOn: PlainDate;
  /** The last day in, inclusive. */
  readonly endsOn: PlainDate | null;
  /** Since when this salary counts. */
  readonly salaryFrom: PlainDate | null;
  /** Stood on the bordereau before this one, and not as a leaver. */
  readonly stillIn: boolean;
  /** Stood on that bordereau as a leaver, with these amounts: what was due until then is settled. */
  readonly settled: Readonly<Partial<Record<PremiumCover, Parts>>> | null;
};

export type ChargedMonth = {
  readonly period: Period;
  /** The first bordereau of the contract; this one when there was none. What was before it was settled elsewhere. */
  readonly first: Period;
  /** The one before this one. */
  readonly last: Period | null;
};

export type Line = {
  readonly cover: PremiumCover;
  readonly reason: ReasonCode;
  readonly employerCents: Cents;
  readonly employeeCents: Cents;
  readonly taxCents: Cents;
  readonly rszCents: Cents;
};

/** Who is reported later than this is settled by hand. */
const mostMonthsBack = 12;

/**
 * The lines of one person on the bordereau of a month: by the day, with what a joiner owes of months that went by before
 * we knew, and what a leaver gets back of months that were charged whole.
 */
export function chargePerson(person: ChargedPerson, plan: Plan, month: ChargedMonth): Line[] {
  const { period } = month;
  const day = firstDayOf(period);
  const monthly = monthlyPremiums(plan, person, rowOn(tariffs, day));
  const shares = sharesOf(person, month);
  const reason = reasonOf(person, month);
  const lines: Line[] = [];
  for (const [cover, full] of monthly) {
    const parts = sumOf(full, shares, reopened(person, cover, full, month));
    // Everybody has one line, also when it is nothing: the reader sees who left.
    if (cover !== "LIFE_DEATH" && parts.employer === 0 && parts.employee === 0) continue;
    lines.push(lineOf(cover, reason, parts, day));
  }
  return lines;
}

/** Premiums paid once: what was declared less what was charged, so that what was taken back comes back. */
export function chargeSingle(parts: Parts, { period }: Pick<ChargedMonth, "period">): Line[] {
  if (parts.employer === 0 && parts.employee === 0) return [];
  return [lineOf("LIFE_DEATH", singlePremium, parts, firstDayOf(period))];
}

function lineOf(
  cover: PremiumCover,
  reason: ReasonCode,
  { employer, employee }: Parts,
  day: PlainDate,
): Line {
  const { tax, rsz } = leviesOn(employer + employee, rowOn(levies, day));
  return {
    cover,
    reason,
    employerCents: employer,
    employeeCents: employee,
    taxCents: tax,
    rszCents: rsz,
  };
}

function reasonOf(person: ChargedPerson, { period, first }: ChargedMonth): ReasonCode {
  const { startsOn, endsOn, stillIn, settled, salaryFrom } = person;
  // Before anything else: whoever stands here as a leaver is settled, and is not looked at again.
  if (endsOn !== null && endsOn <= lastDayOf(period)) return leaver;
  if (settled) return correction;
  // On the first bordereau of a contract everybody is new, but only who came this month is a joiner.
  if (!stillIn && (period !== first || startsOn >= firstDayOf(period))) return joiner;
  return salaryFrom !== null && periodOf(salaryFrom) === period ? yearlyAdjustment : unchanged;
}

type Share = { readonly days: number; readonly of: number };

function sharesOf(person: ChargedPerson, { period, first }: ChargedMonth): Share[] {
  const { startsOn, endsOn, stillIn, settled } = person;
  const earliest = laterOf(firstDayOf(first), firstDayOf(addPeriods(period, -mostMonthsBack)));
  const insured = (of: Period) => ({ days: daysIn(of, startsOn, endsOn), of: daysOf(of) });
  if (settled) return [insured(period)];
  if (!stillIn) return periodsFrom(periodOf(laterOf(startsOn, earliest)), period).map(insured);
  if (endsOn === null || endsOn >= firstDayOf(period)) return [insured(period)];
  return periodsFrom(periodOf(laterOf(endsOn, earliest)), addPeriods(period, -1)).map((of) => ({
    days: daysIn(of, startsOn, endsOn) - daysIn(of, startsOn, null),
    of: daysOf(of),
  }));
}

function daysIn(period: Period, startsOn: PlainDate, endsOn: PlainDate | null): number {
  const from = laterOf(startsOn, firstDayOf(period));
  const until = earlierOf(endsOn ?? lastDayOf(period), lastDayOf(period));
  return Math.max(0, daysBetween(from, until) + 1);
}

/** Who left and stays after all, or leaves later, owes what the last bordereau left out or gave back. */
function reopened(
  { startsOn, endsOn, settled }: ChargedPerson,
  cover: PremiumCover,
  full: Parts,
  { last }: ChargedMonth,
): Parts {
  if (!settled || !last) return nothing;
  const due = sumOf(full, [{ days: daysIn(last, startsOn, endsOn), of: daysOf(last) }], nothing);
  const charged = settled[cover] ?? nothing;
  return { employer: due.employer - charged.employer, employee: due.employee - charged.employee };
}

const nothing: Parts = { employer: 0, employee: 0 };

function sumOf(full: Parts, shares: readonly Share[], besides: Parts): Parts {
  let { employer, employee } = besides;
  for (const { days, of } of shares) {
    employer += forDays(full.employer, days, of);
    employee += forDays(full.employee, days, of);
  }
  return { employer, employee };
}
