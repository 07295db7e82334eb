import type { KmoFigures, RiskClass } from "./figures";

const refused = ["20.59", "92.00"];
const lookedAt = ["02.20", "38.21", "43.11", "43.41", "47.30", "80.01"];

/** Invented, to show how it works: no insurer asks these prices (A). What DOMAIN.md gives as an example stands as given there. */
export const demo2026: KmoFigures = {
  offered: ["work-accidents", "liability", "fire", "legal-aid"],
  offerValidDays: 60,
  // 2018 and 2024 are the published ones; those beside them are demo figures.
  ceilings: [
    { year: 2018, value: 4_346_034 },
    { year: 2019, value: 4_432_955 },
    { year: 2020, value: 4_471_734 },
    { year: 2021, value: 4_510_513 },
    { year: 2022, value: 4_762_110 },
    { year: 2023, value: 5_315_000 },
    { year: 2024, value: 5_474_348 },
    { year: 2025, value: 5_583_835 },
    { year: 2026, value: 5_695_512 },
  ],
  activities: activitiesOf({
    A: "62.10 62.20 68.31 69.10 69.20 70.20 71.11 71.12 73.11 74.20 79.11 85.59 86.21 86.23",
    B: "13.92 14.21 47.11 47.24 47.55 47.61 47.71 47.73 47.76 75.00 86.95 88.91 93.13 95.10 96.21 96.22",
    C: "10.71 10.82 11.05 18.12 46.31 46.49 47.22 55.10 56.11 56.21 56.30 81.21 95.31 96.30 01.13 01.19 47.30 80.01 92.00",
    D: "01.41 10.13 16.23 22.26 25.12 25.53 31.00 33.12 43.21 43.22 43.31 43.32 43.33 43.34 46.83 49.41 53.20 81.30 38.21",
    E: "02.20 20.59 41.00 43.11 43.12 43.41",
  }),
  workRates: {
    A: { clerical: 32, sales: 58, manual: 145, drivers: 210 },
    B: { clerical: 36, sales: 72, manual: 190, drivers: 245 },
    C: { clerical: 41, sales: 88, manual: 265, drivers: 310 },
    D: { clerical: 48, sales: 105, manual: 385, drivers: 395 },
    E: { clerical: 55, sales: 130, manual: 620, drivers: 480 },
  },
  commuting: { Foot: 400, Bicycle: 2_250, Public: 900, Car: 1_450, Motorcycle: 5_800 },
  claimsFactors: {
    "work-accidents": [
      { from: 0, to: 0, value: 950 },
      { from: 1, to: 1, value: 1_000 },
      { from: 2, to: 2, value: 1_100 },
      { from: 3, to: 4, value: 1_250 },
      { from: 5, to: null, value: 1_500 },
    ],
    liability: claimsTable(1_000, 1_150, 1_400),
    fire: claimsTable(1_000, 1_200, 1_500),
    "legal-aid": claimsTable(1_000, 1_100, 1_300),
  },
  minimums: { "work-accidents": 7_500, liability: 0, fire: 6_000, "legal-aid": 4_500 },
  liability: {
    bands: [
      { from: 0, to: 200, value: 3_718 },
      { from: 201, to: 500, value: 7_437 },
      { from: 501, to: 1_000, value: 14_874 },
      { from: 1_001, to: 1_500, value: 22_310 },
    ],
    beyond: { step: 500, value: 7_437 },
    limits: { "limit-1250000": 1_000, "limit-2500000": 1_250, "limit-5000000": 1_600 },
    deductibles: { "deductible-250": 1_000, "deductible-500": 930, "deductible-1250": 850 },
    elsewhere: 1_200,
    afterDelivery: 1_300,
  },
  fire: {
    buildingRates: { office: 620, shop: 840, workshop: 1_350, storage: 1_500, catering: 1_900 },
    contentsRates: { office: 950, shop: 1_250, workshop: 1_800, storage: 2_100, catering: 2_600 },
    capacities: { owner: 1_000, tenant: 880 },
    constructions: { solid: 1_000, metal: 1_250, wooden: 1_800, thatched: 3_000 },
    preventions: { "no-prevention": 1_150, extinguishers: 1_000, detection: 900, sprinklers: 750 },
  },
  legalAid: {
    bands: [
      { from: 0, to: 25_000_000, value: 9_600 },
      { from: 25_000_001, to: 100_000_000, value: 14_500 },
      { from: 100_000_001, to: 250_000_000, value: 23_800 },
      { from: 250_000_001, to: null, value: 41_000 },
    ],
    scopes: { "scope-basic": 1_000, "scope-extended": 1_750 },
  },
  charges: [
    { key: "premium-tax", cover: "liability", rate: 925, on: true },
    { key: "premium-tax", cover: "fire", rate: 925, on: true },
    { key: "premium-tax", cover: "legal-aid", rate: 925, on: true },
    { key: "fire-levy", cover: "fire", rate: 650, on: true },
    // Rows that can be switched on once somebody settles whether they are due (A).
    { key: "accident-fund", cover: "work-accidents", rate: 200, on: false },
    { key: "disaster-fund", cover: "fire", rate: 150, on: false },
  ],
  rules: {
    "covers.not-offered": { on: true, kind: "refuse", limit: null },
    "activity.not-insured": { on: true, kind: "refuse", limit: null },
    "activity.to-look-at": { on: true, kind: "refer", limit: null },
    "activity.not-in-tariff": { on: true, kind: "refer", limit: null },
    "activity.turnover-too-high": { on: true, kind: "refer", limit: 1_000_000_000 },
    "start.in-past": { on: true, kind: "refer", limit: null },
    "start.too-far-ahead": { on: true, kind: "refer", limit: 365 },
    "claims.too-many": { on: true, kind: "refer", limit: 4 },
    "claims.too-costly": { on: true, kind: "refer", limit: 2_500_000 },
    "claims.cancelled": { on: true, kind: "refer", limit: null },
    "work-accidents.in-past": { on: true, kind: "refuse", limit: null },
    "work-accidents.not-chosen": { on: true, kind: "refuse", limit: null },
    "work-accidents.nobody-employed": { on: true, kind: "refer", limit: null },
    "work-accidents.wages-implausible": { on: true, kind: "refer", limit: 1_500_000 },
    "work-accidents.too-many-commuters": { on: true, kind: "refer", limit: null },
    "liability.too-many-people": { on: true, kind: "refer", limit: null },
    "fire.sum-too-high": { on: true, kind: "refer", limit: 250_000_000 },
    "fire.nothing-insured": { on: true, kind: "refuse", limit: null },
    "fire.thatched": { on: true, kind: "refuse", limit: null },
    "fire.wooden": { on: true, kind: "refer", limit: null },
    "fire.contents-unprotected": { on: true, kind: "refer", limit: 10_000_000 },
  },
};

function activitiesOf(codes: Record<RiskClass, string>): KmoFigures["activities"] {
  const risks = Object.keys(codes) as RiskClass[];
  const rows = risks.flatMap((risk) =>
    codes[risk].split(" ").map((code) => ({
      code,
      risk,
      stance: refused.includes(code)
        ? ("refuse" as const)
        : lookedAt.includes(code)
          ? ("refer" as const)
          : ("accept" as const),
    })),
  );
  return rows.sort((one, other) => (one.code < other.code ? -1 : 1));
}

function claimsTable(none: number, one: number, more: number): KmoFigures["claimsFactors"]["fire"] {
  return [
    { from: 0, to: 1, value: none },
    { from: 2, to: 3, value: one },
    { from: 4, to: null, value: more },
  ];
}
