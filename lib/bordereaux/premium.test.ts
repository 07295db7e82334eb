import fc from "fast-check";
import { expect, test } from "vitest";
import { forDays, leviesOn, monthlyPremiums, type Plan } from "./premium";
import { lateRates, levies, rowOn, tariffs } from "./tariff";

const plan: Plan = {
  employerRate: 400,
  employeeRate: 100,
  deathFactor: 200,
  disabilityRate: 2000,
  waiver: true,
  accident: true,
};
const [, tariff] = tariffs as readonly [unknown, (typeof tariffs)[0]];
const levy = rowOn(levies, "2026-01-01");

test("a premium of 2 000 euro bears 88.00 tax and 177.20 for social security", () => {
  expect(leviesOn(200_000, levy)).toEqual({ tax: 8_800, rsz: 17_720 });
  expect(200_000 + 8_800 + 17_720).toBe(226_520);
});

test("what is given back gives its levies back, to the same cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (premium) => {
      const [charged, back] = [leviesOn(premium, levy), leviesOn(-premium, levy)];
      expect(back.tax + charged.tax).toBe(0);
      expect(back.rsz + charged.rsz).toBe(0);
    }),
  );
});

test("48 000 a year at full time: each cover has its price, and the employee pays for life alone", () => {
  const premiums = monthlyPremiums(plan, { salaryCents: 4_800_000, workRate: 10_000 }, tariff);
  expect(Object.fromEntries(premiums)).toEqual({
    // 4 % / 12 and 0.24 % of 96 000 / 12; 1 % / 12.
    LIFE_DEATH: { employer: 16_000 + 1_920, employee: 4_000 },
    // 3 % of 219.20
    PREMIUM_WAIVER: { employer: 658, employee: 0 },
    // 3.4 % of 9 600 / 12
    DISABILITY: { employer: 2_720, employee: 0 },
    // 0.07 % of 96 000 / 12
    ACCIDENT: { employer: 560, employee: 0 },
  });
});

test("at half time all of it is half", () => {
  const full = monthlyPremiums(plan, { salaryCents: 2_400_000, workRate: 10_000 }, tariff);
  expect(monthlyPremiums(plan, { salaryCents: 4_800_000, workRate: 5_000 }, tariff)).toEqual(full);
});

test("a cover that the plan does not hold costs nothing and is not there", () => {
  const bare = { ...plan, waiver: false, accident: false, disabilityRate: 0 };
  expect([...monthlyPremiums(bare, { salaryCents: 4_800_000, workRate: 10_000 }, tariff).keys()]).toEqual([
    "LIFE_DEATH",
  ]);
});

test("the days before and after somebody came cost a whole month together, but for a cent", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.constantFrom(28, 29, 30, 31),
      fc.nat(31),
      (premium, of, asked) => {
        const days = Math.min(asked, of);
        const both = forDays(premium, days, of) + forDays(premium, of - days, of);
        expect(Math.abs(both - premium)).toBeLessThanOrEqual(1);
        expect(forDays(premium, -days, of) + forDays(premium, days, of)).toBe(0);
      },
    ),
  );
});

test("dated rates rise in time, without two on one day, and the first counts for what was before", () => {
  for (const rows of [tariffs, levies, lateRates]) {
    const dates = rows.map(({ from }) => from);
    expect(dates).toEqual([...new Set(dates)].sort());
  }
  expect(rowOn(lateRates, "2025-12-31").percentAYear).toBe(4.5);
  expect(rowOn(lateRates, "2026-01-01").percentAYear).toBe(4);
  expect(rowOn(lateRates, "1999-01-01")).toBe(lateRates[0]);
});
