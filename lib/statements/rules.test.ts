import { expect, test } from "vitest";
import {
  beneficiaries,
  deathCapital,
  disabilityRent,
  netContribution,
  pensionDate,
  yearlyContributions,
} from "./benefits";
import { guaranteedValue, project } from "./grow";
import { guaranteedRate, guaranteedRates, rateOf } from "./rates";

const ten = { from: "2026-01-01", until: "2046-01-01", reserve: 1_000_000, contribution: 200_000 } as const;
const last = (points: readonly { cents: number }[]) => points.at(-1)?.cents;

test("10 000 with 2 000 a year is 62 380.56 after twenty years at 1.75 %, and 68 752.71 at 2.5 %", () => {
  expect(last(project({ ...ten, rate: 175 }))).toBe(6_238_056);
  expect(last(project({ ...ten, rate: 250 }))).toBe(6_875_271);
  expect(project({ ...ten, rate: 250 })).toHaveLength(21);
});

test("cents stay exact over a working life", () => {
  const points = project({
    from: "2020-01-01",
    until: "2067-01-01",
    reserve: 1,
    contribution: 33_333,
    rate: 175,
  });
  // Beside it, the same in fractions: sum of C·(1+i)^k and R·(1+i)^n.
  const [up, down] = [10_175n, 10_000n];
  let above = 1n * up ** 47n;
  for (let year = 1n; year <= 47n; year++) above += 33_333n * up ** year * down ** (47n - year);
  const below = down ** 47n;
  expect(last(points)).toBe(Number((above * 2n + below) / (below * 2n)));
});

test("of the last, unfinished year the whole months count", () => {
  const points = project({ ...ten, until: "2026-07-15", contribution: 120_000, rate: 200 });
  // (10 000 + 600) × (1 + 2 % × 6/12)
  expect(points).toEqual([
    { on: "2026-01-01", cents: 1_000_000 },
    { on: "2026-07-15", cents: 1_070_600 },
  ]);
  expect(project({ ...ten, until: "2026-01-01", rate: 200 })).toEqual([
    { on: "2026-01-01", cents: 1_000_000 },
  ]);
});

test("1 000 on 1/1/2016 and on 1/1/2025 are 2 260.88 by the horizontal method and 2 278.79 by the vertical", () => {
  const paid = [
    { on: "2016-01-01", cents: 100_000 },
    { on: "2025-01-01", cents: 100_000 },
  ];
  expect(guaranteedValue(paid, "2027-01-01", "HORIZONTAL")).toBe(226_088);
  expect(guaranteedValue(paid, "2027-01-01", "VERTICAL")).toBe(227_879);
  expect(guaranteedValue(paid, "2016-01-01", "VERTICAL")).toBe(200_000);
});

test("half a year is half a rate", () => {
  // 2024 is a leap year: 183 of its 366 days.
  expect(guaranteedValue([{ on: "2024-07-02", cents: 1_000_000 }], "2025-01-01", "HORIZONTAL")).toBe(
    1_008_750,
  );
});

test("the guaranteed rate is 1.75 % until 2024, 2.5 % in 2025 and 2026, and then the last known, which is told", () => {
  expect([2016, 2024, 2025, 2026].map(guaranteedRate)).toEqual([
    { rate: 175, known: true },
    { rate: 175, known: true },
    { rate: 250, known: true },
    { rate: 250, known: true },
  ]);
  expect(guaranteedRate(2027)).toEqual({ rate: 250, known: false });
  expect(guaranteedRate(2015)).toEqual({ rate: 175, known: false });
  guaranteedRates.slice(1).forEach(({ from }, place) => {
    expect(from).toBe(guaranteedRates[place]!.until + 1);
  });
});

test("the three scenarios stand in their order", () => {
  const rates = (["unfavourable", "guaranteed", "expected"] as const).map((one) => rateOf(one, 2026));
  expect(rates).toEqual([100, 250, 325]);
});

test("the legal pension begins at 65, at 66 from 2025 and at 67 from 2030", () => {
  expect(pensionDate("1959-11-30")).toEqual({ on: "2024-12-01", age: 65 });
  // Would be 65 in January 2025: then it is 66 already.
  expect(pensionDate("1959-12-31")).toEqual({ on: "2026-01-01", age: 66 });
  expect(pensionDate("1963-11-15")).toEqual({ on: "2029-12-01", age: 66 });
  expect(pensionDate("1963-12-15")).toEqual({ on: "2031-01-01", age: 67 });
  expect(pensionDate("1992-02-29")).toEqual({ on: "2059-03-01", age: 67 });
});

const promise = { employerRate: 400, employeeRate: 100, deathFactor: 200, disabilityRate: 2_000 };
const pay = { salaryCents: 5_000_000, workRate: 8_000 };

test("a plan of 4 and 1 per cent on 80 % of 50 000 saves 1 600 and 400, of which 97 % grows", () => {
  expect(yearlyContributions(promise, pay)).toEqual({ employer: 160_000, employee: 40_000 });
  expect(netContribution(200_000, 2026)).toBe(194_000);
});

test("on death the promised capital, or what was saved when that is more; on disability a fifth of the salary", () => {
  expect(deathCapital(promise, pay, 1_000_000)).toBe(8_000_000);
  expect(deathCapital(promise, pay, 9_000_000)).toBe(9_000_000);
  expect(disabilityRent(promise, pay)).toBe(800_000);
});

test("first the partner, then the children, then parents and estate; a partner of the past is none", () => {
  const family = [
    { relation: "CHILD", name: "Noor" },
    { relation: "PARTNER", name: "Wim" },
    { relation: "CHILD", name: "Jules" },
  ] as const;
  expect(beneficiaries(family, true).map(({ rank, names }) => [rank, ...names])).toEqual([
    ["partner", "Wim"],
    ["children", "Noor", "Jules"],
    ["parents"],
    ["estate"],
  ]);
  expect(beneficiaries(family, false)[0]?.rank).toBe("children");
  expect(beneficiaries([], false).map(({ rank }) => rank)).toEqual(["parents", "estate"]);
});
