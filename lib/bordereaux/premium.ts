import type { PremiumCover } from "@/lib/database/generated/enums";
import { type Cents, percentOf, roundHalfUp } from "@/lib/values/money";
import type { Levies, Tariff } from "./tariff";

/** What a category of a contract promises: rates in hundredths of a per cent, the factor in hundredths of the salary. */
export type Plan = {
  readonly employerRate: number;
  readonly employeeRate: number;
  readonly deathFactor: number;
  readonly disabilityRate: number;
  readonly waiver: boolean;
  readonly accident: boolean;
};

/** The yearly salary at full time, and the work rate in hundredths of a per cent. */
export type Pay = { readonly salaryCents: Cents; readonly workRate: number };

export type Parts = { readonly employer: Cents; readonly employee: Cents };

const whole = 10_000;
const months = 12;

/**
 * What a full month costs per cover, without tax. What the plan saves is shared as it says; what it insures is the
 * employer's. A cover that the plan lacks is not there.
 */
export function monthlyPremiums(plan: Plan, pay: Pay, tariff: Tariff): ReadonlyMap<PremiumCover, Parts> {
  const salary = roundHalfUp(pay.salaryCents * pay.workRate, whole);
  const capital = roundHalfUp(salary * plan.deathFactor, 100);
  const rent = roundHalfUp(salary * plan.disabilityRate, whole);
  const saved = {
    employer: roundHalfUp(salary * plan.employerRate, whole * months),
    employee: roundHalfUp(salary * plan.employeeRate, whole * months),
  };
  const life = { ...saved, employer: saved.employer + aMonth(percentOf(capital, tariff.deathPercent)) };
  const premiums = new Map<PremiumCover, Parts>([["LIFE_DEATH", life]]);
  const insured = (cover: PremiumCover, employer: Cents) => {
    if (employer > 0) premiums.set(cover, { employer, employee: 0 });
  };
  if (plan.waiver) {
    insured("PREMIUM_WAIVER", percentOf(life.employer + life.employee, tariff.waiverPercent));
  }
  insured("DISABILITY", aMonth(percentOf(rent, tariff.disabilityPercent)));
  if (plan.accident) insured("ACCIDENT", aMonth(percentOf(capital, tariff.accidentPercent)));
  return premiums;
}

function aMonth(aYear: Cents): Cents {
  return roundHalfUp(aYear, months);
}

/** The part of a month's premium that some of its days cost; less than none gives back. */
export function forDays(premium: Cents, days: number, daysOfMonth: number): Cents {
  return days === daysOfMonth ? premium : roundHalfUp(premium * days, daysOfMonth);
}

/** Tax and social security on a premium, both on the premium without tax, each rounded by itself: once a line. */
export function leviesOn(premium: Cents, { taxPercent, rszPercent }: Levies): { tax: Cents; rsz: Cents } {
  return { tax: percentOf(premium, taxPercent), rsz: percentOf(premium, rszPercent) };
}
