/*
 * Dated data; nothing here is changed, a row is added. Rates in hundredths of a per cent. What no source settles is an
 * assumption (A): the statement says so where its result is shown.
 */

type Years = { readonly from: number; readonly until: number };

/** What the law makes an employer guarantee on the contributions of a year. */
export const guaranteedRates: readonly [Years & { rate: number }, ...(Years & { rate: number })[]] = [
  { from: 2016, until: 2024, rate: 175 },
  { from: 2025, until: 2026, rate: 250 },
];

export type RateOfYear = {
  readonly rate: number;
  /** Whether the year's own rate is known; if not, the nearest known one stands in. */
  readonly known: boolean;
};

export function guaranteedRate(year: number): RateOfYear {
  const row = guaranteedRates.findLast(({ from }) => from <= year) ?? guaranteedRates[0];
  return { rate: row.rate, known: row.from <= year && year <= row.until };
}

export const scenarios = ["unfavourable", "guaranteed", "expected"] as const;
export type Scenario = (typeof scenarios)[number];

/** (A) What statements made from a year on suppose that contributions yield; the guaranteed rate is the law's. */
const supposedReturns = [{ from: 2015, unfavourable: 100, expected: 325 }] as const;

export function rateOf(scenario: Scenario, statementYear: number): number {
  if (scenario === "guaranteed") return guaranteedRate(statementYear).rate;
  const row = supposedReturns.findLast(({ from }) => from <= statementYear) ?? supposedReturns[0];
  return row[scenario];
}

/** (A) What of each contribution pays for running the contract. */
const costRates = [{ from: 2015, rate: 300 }] as const;

export function costRate(year: number): number {
  return (costRates.findLast(({ from }) => from <= year) ?? costRates[0]).rate;
}

/** (A) The age from which the legal pension begins, for pensions that begin from a year on. */
const pensionAges = [
  { from: 0, age: 65 },
  { from: 2025, age: 66 },
  { from: 2030, age: 67 },
] as const;

export function pensionAgeIn(year: number): number {
  return pensionAges.findLast(({ from }) => from <= year)?.age ?? pensionAges[0].age;
}
