import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type PlainDate } from "@/lib/values/dates";
import { totalsOf, whole } from "./charge-month";
import {
  type ChargedMonth,
  type ChargedPerson,
  chargePerson,
  chargeSingle,
  type Line,
} from "./charge-person";
import { firstDayOf, lastDayOf, periodsFrom } from "./period";
import type { Plan } from "./premium";

const plan: Plan = {
  employerRate: 400,
  employeeRate: 100,
  deathFactor: 0,
  disabilityRate: 0,
  waiver: false,
  accident: false,
};
// 310 euro of premium a month: 10 a day in a month of 31 days.
const settled: ChargedPerson = {
  salaryCents: 7_440_000,
  workRate: 10_000,
  startsOn: "2020-01-01",
  endsOn: null,
  salaryFrom: "2026-01-01",
  stillIn: true,
  settled: null,
};
const newcomer = { ...settled, stillIn: false };
const month = { period: "2026-10", first: "2026-01", last: "2026-09" };
const charge = (person: ChargedPerson, at: ChargedMonth = month) => summed(chargePerson(person, plan, at));
const summed = ([line, ...others]: readonly Line[]) => {
  expect(others).toEqual([]);
  return line && { reason: line.reason, premium: line.employerCents + line.employeeCents };
};

describe("somebody who was there", () => {
  test("is charged a whole month, and nothing is said of it", () => {
    expect(charge(settled)).toEqual({ reason: 0, premium: 31_000 });
  });
  test("bears the code of the yearly adjustment in the month that the salary changed", () => {
    expect(charge({ ...settled, salaryFrom: "2026-10-01" })).toEqual({ reason: 15, premium: 31_000 });
  });
  test("leaves on the 10th: ten days", () => {
    expect(charge({ ...settled, endsOn: "2026-10-10" })).toEqual({ reason: 30, premium: 10_000 });
  });
  test("leaves on the last day: the whole month, and nobody is asked again", () => {
    expect(charge({ ...settled, endsOn: "2026-10-31" })).toEqual({ reason: 30, premium: 31_000 });
  });
  test("left in August, which we hear in October: the days of August and all of September come back", () => {
    expect(charge({ ...settled, endsOn: "2026-08-30" })).toEqual({
      reason: 30,
      premium: -1_000 - 31_000,
    });
  });
  test("left on the last day of September: a line of nothing says so", () => {
    expect(charge({ ...settled, endsOn: "2026-09-30" })).toEqual({ reason: 30, premium: 0 });
  });
  test("stood there as a leaver of the 12th but stays after all: the rest of that month too, as a correction", () => {
    const twelveDays = { LIFE_DEATH: { employer: 9_920, employee: 2_480 } };
    expect(charge({ ...settled, stillIn: false, settled: twelveDays })).toEqual({
      reason: 40,
      premium: 31_000 + 31_000 - 12_400,
    });
  });
});

describe("somebody who is new", () => {
  test("is charged from the first day of work", () => {
    expect(charge({ ...newcomer, startsOn: "2026-10-22" })).toEqual({ reason: 5, premium: 10_000 });
  });
  test("and reported late, owes the days of the months before", () => {
    expect(charge({ ...newcomer, startsOn: "2026-08-31" })).toEqual({
      reason: 5,
      premium: 1_000 + 31_000 + 31_000,
    });
  });
  test("here, but not at work: on the first bordereau of a contract one owes this month and is no joiner", () => {
    const first = { period: "2026-10", first: "2026-10", last: null };
    expect(charge({ ...newcomer, startsOn: "2020-01-01" }, first)).toEqual({ reason: 0, premium: 31_000 });
    expect(charge({ ...newcomer, startsOn: "2026-10-22" }, first)).toEqual({ reason: 5, premium: 10_000 });
  });
  test("came and went between two bordereaux: the days that were, under the leaver's code", () => {
    expect(charge({ ...newcomer, startsOn: "2026-08-22", endsOn: "2026-08-31" })).toEqual({
      reason: 30,
      premium: 10_000,
    });
  });
});

test("a premium that is paid once bears code 800, and comes back with its levies when it was taken back", () => {
  const [line] = chargeSingle({ employer: 200_000, employee: 0 }, month);
  expect(line).toMatchObject({ reason: 800, cover: "LIFE_DEATH", taxCents: 8_800, rszCents: 17_720 });
  const [back] = chargeSingle({ employer: -200_000, employee: 0 }, month);
  expect(back).toMatchObject({ employerCents: -200_000, taxCents: -8_800, rszCents: -17_720 });
  expect(chargeSingle({ employer: 0, employee: 0 }, month)).toEqual([]);
});

const date = fc.integer({ min: 0, max: 364 }).map((days) => addDays("2026-01-01", days));

test("whenever we hear that somebody came or left, the same days are charged in the end", () => {
  fc.assert(
    fc.property(date, date, date, date, (startsOn, gone, heardOfStart, heardOfEnd) => {
      const endsOn = gone < startsOn ? null : gone;
      const charged = played(startsOn, endsOn, heardOfStart, heardOfEnd);
      // Each month is rounded by itself: a cent or two a month.
      const due = played(startsOn, endsOn, "2025-12-31", "2025-12-31");
      expect(Math.abs(charged - due)).toBeLessThanOrEqual(24);
    }),
  );
});

/** A year of bordereaux made on the last day of each month, as each day's knowledge has it. */
function played(
  startsOn: PlainDate,
  endsOn: PlainDate | null,
  heardOfStart: PlainDate,
  heardOfEnd: PlainDate,
) {
  let sum = 0;
  let last: number | null = null;
  let ever = false;
  for (const period of periodsFrom("2026-01", "2027-01")) {
    const day = lastDayOf(period);
    if (heardOfStart > day || startsOn > day) continue;
    const known = endsOn !== null && heardOfEnd <= day ? endsOn : null;
    const stillIn: boolean = last !== null && last !== 30;
    const isIn = known === null || known >= firstDayOf(period);
    // What readPeopleToCharge selects.
    if (!isIn && !stillIn && ever) {
      last = null;
      continue;
    }
    const facts = { ...settled, startsOn, endsOn: known, salaryFrom: null, stillIn };
    const line = charge(facts, { period, first: "2026-01", last: null });
    sum += line?.premium ?? 0;
    last = line?.reason ?? null;
    ever = true;
  }
  return sum;
}

test("lines add up to their totals, and those to the invoice, to the cent", () => {
  const cents = fc.integer({ min: -5_000_000, max: 50_000_000 });
  const line = fc.record({
    categoryId: fc.constantFrom("a", "b", "c"),
    cover: fc.constantFrom("LIFE_DEATH" as const, "DISABILITY" as const, "ACCIDENT" as const),
    reason: fc.constantFrom(0 as const, 5 as const, 30 as const, 800 as const),
    employerCents: cents,
    employeeCents: cents,
    taxCents: cents,
    rszCents: cents,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
      const totals = totalsOf(lines);
      const sum = totals.reduce((all, total) => all + whole(total), 0n);
      const plain = lines.reduce(
        (all, one) => all + one.employerCents + one.employeeCents + one.taxCents + one.rszCents,
        0,
      );
      expect(sum).toBe(BigInt(plain));
      expect(totals.reduce((count, { lines: some }) => count + some, 0)).toBe(lines.length);
      const keys = totals.map(({ categoryId, cover, reason }) => `${categoryId} ${cover} ${reason}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
