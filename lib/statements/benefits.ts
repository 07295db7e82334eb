import { addYears, monthOf, type PlainDate, plainDate, yearOf } from "@/lib/values/dates";
import { type Cents, roundHalfUp } from "@/lib/values/money";
import { costRate, pensionAgeIn } from "./rates";

/** What a category of a contract promises: rates in hundredths of a per cent, the factor in hundredths of the salary. */
export type Promise = {
  readonly employerRate: number;
  readonly employeeRate: number;
  readonly deathFactor: number;
  readonly disabilityRate: number;
};

/** The yearly salary at full time, and the work rate in hundredths of a per cent: as the premiums reckon. */
export type Pay = { readonly salaryCents: Cents; readonly workRate: number };

const whole = 10_000;

export function yearlyPay({ salaryCents, workRate }: Pay): Cents {
  return roundHalfUp(salaryCents * workRate, whole);
}

/** What a year at this salary saves, of each payer, without tax: that comes on top. */
export function yearlyContributions(promise: Promise, pay: Pay): { employer: Cents; employee: Cents } {
  const earned = yearlyPay(pay);
  return {
    employer: roundHalfUp(earned * promise.employerRate, whole),
    employee: roundHalfUp(earned * promise.employeeRate, whole),
  };
}

/** What of a contribution without tax is left to grow. */
export function netContribution(contribution: Cents, year: number): Cents {
  return contribution - roundHalfUp(contribution * costRate(year), whole);
}

/** The first day of the month after the birthday on which the legal pension begins; the age is the one of that year (A). */
export function pensionDate(birthDate: PlainDate): { on: PlainDate; age: number } {
  for (let age = 65; ; age++) {
    const birthday = addYears(birthDate, age);
    const month = yearOf(birthday) * 12 + monthOf(birthday);
    const on = plainDate(Math.floor(month / 12), (month % 12) + 1, 1);
    if (age >= pensionAgeIn(yearOf(on))) return { on, age };
  }
}

/** What is paid on death while the cover runs: the promised capital, and never less than what was saved (A). */
export function deathCapital(promise: Promise, pay: Pay, reserve: Cents): Cents {
  return Math.max(reserve, roundHalfUp(yearlyPay(pay) * promise.deathFactor, 100));
}

/** A year, when somebody can work no longer at all (A). */
export function disabilityRent(promise: Promise, pay: Pay): Cents {
  return roundHalfUp(yearlyPay(pay) * promise.disabilityRate, whole);
}

export type Relative = { readonly relation: "PARTNER" | "CHILD"; readonly name: string };
export type Beneficiaries = {
  readonly rank: "partner" | "children" | "parents" | "estate";
  readonly names: readonly string[];
};

/** The usual order, as long as the person has chosen no other (A): each comes when there is nobody of the one before. */
export function beneficiaries(family: readonly Relative[], livesWithPartner: boolean): Beneficiaries[] {
  const named = (relation: Relative["relation"]) =>
    family.filter((one) => one.relation === relation).map(({ name }) => name);
  const children = named("CHILD");
  return [
    ...(livesWithPartner ? [{ rank: "partner" as const, names: named("PARTNER") }] : []),
    ...(children.length > 0 ? [{ rank: "children" as const, names: children }] : []),
    { rank: "parents", names: [] },
    { rank: "estate", names: [] },
  ];
}
