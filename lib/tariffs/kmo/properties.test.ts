import fc from "fast-check";
import { expect, test } from "vitest";
import type { Calculation } from "../calculation";
import type { AnswerRow, Answers } from "../question";
import { tariffOf } from "../tariff-of";
import { activityCodes } from "./activities";
import { calculateKmo } from "./calculate";
import { covers, sectionOf } from "./covers";
import { demo2026 } from "./demo-2026";
import { demo2027 } from "./demo-2027";
import type { KmoFigures } from "./figures";
import {
  capacities,
  commutingMeans,
  constructions,
  deductibles,
  legalAidScopes,
  liabilityLimits,
  preventions,
  staffCategories,
  uses,
} from "./options";
import { kmoSections } from "./sections";

const on = "2026-11-20";
const day = fc.integer({ min: -40, max: 800 }).map((days) => {
  const moment = new Date(Date.UTC(2026, 10, 20 + days));
  return moment.toISOString().slice(0, 10);
});
const money = (max: number) =>
  fc.oneof(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: Math.min(max, 20_000_000) }));
const buildings = fc.record({
  capacity: fc.constantFrom(...capacities),
  use: fc.constantFrom(...uses),
  construction: fc.constantFrom(...constructions),
  prevention: fc.constantFrom(...preventions),
  buildingSum: money(10_000_000_000),
  contentsSum: money(10_000_000_000),
});
const staff = fc.record({
  category: fc.constantFrom(...staffCategories),
  people: fc.integer({ min: 1, max: 1_000 }),
  wage: money(100_000_000),
});
/** Answers as the form lets them through, within the limits of its questions. */
const whole: fc.Arbitrary<Answers> = fc.record({
  activity: fc.record({
    activity: fc.constantFrom(...activityCodes),
    startsOn: day,
    employees: fc.integer({ min: 0, max: 100_000 }),
    turnover: money(50_000_000_000),
  }),
  covers: fc.record({ covers: fc.subarray([...covers], { minLength: 1 }) }),
  claims: fc.record({
    ...Object.fromEntries(
      covers.flatMap((cover) => [
        [`${sectionOf[cover]}Count`, fc.integer({ min: 0, max: 8 })],
        [`${sectionOf[cover]}Amount`, money(5_000_000)],
      ]),
    ),
    cancelled: fc.boolean(),
  }),
  workAccidents: fc.record({
    staff: fc.array(staff, { minLength: 1, maxLength: 12 }),
    ...Object.fromEntries(
      commutingMeans.map((means) => [`commuting${means}`, fc.integer({ min: 0, max: 10_000 })]),
    ),
  }),
  liability: fc.record({
    limit: fc.constantFrom(...liabilityLimits),
    deductible: fc.constantFrom(...deductibles),
    elsewhere: fc.boolean(),
    afterDelivery: fc.boolean(),
  }),
  fire: fc.record({ buildings: fc.array(buildings, { minLength: 1, maxLength: 10 }) }),
  legalAid: fc.record({ scope: fc.constantFrom(...legalAidScopes) }),
}) as fc.Arbitrary<Answers>;

/** Rules do not stand in the way here: what is asked is the price. */
const withoutRules = (figures: KmoFigures): KmoFigures => ({
  ...figures,
  rules: Object.fromEntries(
    Object.entries(figures.rules).map(([key, rule]) => [key, { ...rule, on: false }]),
  ) as KmoFigures["rules"],
});
const allOn = (figures: KmoFigures): KmoFigures => ({
  ...figures,
  charges: figures.charges.map((charge) => ({ ...charge, on: true })),
});
const versions = [demo2026, demo2027, allOn(demo2026)];
const figures = fc.constantFrom(...versions);

const total = (given: KmoFigures, answers: Answers) =>
  calculateKmo(withoutRules(given), answers, on).total.total;

function changed(answers: Answers, section: string, changes: Record<string, unknown>): Answers {
  return { ...answers, [section]: { ...answers[section], ...changes } } as Answers;
}

/** The dearer of each pair of answers is never cheaper. */
function neverCheaper(dearer: (answers: Answers, more: number) => Answers) {
  fc.assert(
    fc.property(figures, whole, fc.integer({ min: 0, max: 5_000_000 }), (given, answers, more) => {
      expect(total(given, dearer(answers, more))).toBeGreaterThanOrEqual(total(given, answers));
    }),
    { numRuns: 400 },
  );
}

const rows = (answers: Answers, section: string, key: string) =>
  (answers[section]?.[key] ?? []) as readonly Record<string, number | string>[];

test("whole cents, never negative, and each sum is that of its parts", () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  fc.assert(
    fc.property(figures, whole, (given, answers) => {
      const { outcome, lines, total: all, findings } = calculateKmo(given, answers, on);
      for (const key of ["net", "tax", "contribution", "total"] as const) {
        expect(all[key]).toBe(sum(lines.map((line) => line[key])));
        for (const amount of [all[key], ...lines.map((line) => line[key])]) {
          expect(Number.isSafeInteger(amount) && amount >= 0 && !Object.is(amount, -0)).toBe(true);
        }
      }
      for (const line of lines) {
        expect(line.total).toBe(line.net + line.tax + line.contribution);
        for (const kind of ["tax", "contribution"] as const) {
          const charges = line.charges.filter((charge) => charge.kind === kind);
          expect(line[kind]).toBe(sum(charges.map(({ amount }) => amount)));
        }
        const last = line.explanation.at(-1)?.facts;
        if (line.explanation.length === 1) expect(last?.amountCents ?? last?.minimumCents).toBe(line.net);
      }
      const kinds = findings.map(({ kind }) => kind);
      expect(outcome).toBe(
        kinds.includes("refuse") ? "refused" : kinds.includes("refer") ? "referred" : "priced",
      );
    }),
    { numRuns: 1_000 },
  );
});

test("the same version and answers give the same, also after they went through the database", () => {
  const kmo = tariffOf("kmo");
  fc.assert(
    fc.property(figures, whole, (given, answers) => {
      const once: Calculation = calculateKmo(given, answers, on);
      const read = kmo.readFigures(JSON.parse(JSON.stringify(given)));
      if (!read.ok) throw new Error("Figures that can't be read");
      const again = kmo.calculate(read.figures, JSON.parse(JSON.stringify(answers)), on);
      expect(again).toEqual(once);
      expect(JSON.parse(JSON.stringify(again))).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test("higher wages are never cheaper", () => {
  neverCheaper((answers, more) =>
    changed(answers, "workAccidents", {
      staff: rows(answers, "workAccidents", "staff").map((row) => ({
        ...row,
        wage: Number(row.wage) + more,
      })),
    }),
  );
});

test("more people, or more of them on the road, are never cheaper", () => {
  neverCheaper((answers, more) =>
    changed(answers, "workAccidents", {
      staff: rows(answers, "workAccidents", "staff").map((row) => ({
        ...row,
        people: Number(row.people) + (more % 50),
      })),
      commutingBicycle: Number(answers.workAccidents?.commutingBicycle) + (more % 7),
    }),
  );
});

test("a larger sum insured is never cheaper", () => {
  neverCheaper((answers, more) =>
    changed(answers, "fire", {
      buildings: rows(answers, "fire", "buildings").map((row) => ({
        ...row,
        buildingSum: Number(row.buildingSum) + more,
        contentsSum: Number(row.contentsSum) + (more % 1_000),
      })),
    }),
  );
});

test("more full-time equivalents or more turnover are never cheaper", () => {
  neverCheaper((answers, more) =>
    changed(answers, "activity", {
      employees: Number(answers.activity?.employees) + (more % 2_000),
      turnover: Number(answers.activity?.turnover) + more * 10,
    }),
  );
});

test("better prevention is never dearer", () => {
  neverCheaper((answers) =>
    changed(answers, "fire", {
      buildings: rows(answers, "fire", "buildings").map((row) => {
        const at = preventions.indexOf(row.prevention as (typeof preventions)[number]);
        return { ...row, prevention: preventions[Math.max(0, at - 1)] };
      }),
    }),
  );
});

test("fewer claims are never dearer", () => {
  neverCheaper((answers, more) =>
    changed(
      answers,
      "claims",
      Object.fromEntries(
        covers.map((cover) => {
          const key = `${sectionOf[cover]}Count`;
          return [key, Number(answers.claims?.[key]) + (more % 4)];
        }),
      ),
    ),
  );
});

test("one cover more never makes the whole cheaper, and leaves the other lines as they were", () => {
  fc.assert(
    fc.property(figures, whole, fc.constantFrom(...covers), (given, answers, cover) => {
      const chosen = (answers.covers?.covers ?? []) as string[];
      const more = changed(answers, "covers", { covers: [...new Set([...chosen, cover])] });
      const [fewer, all] = [answers, more].map((one) => calculateKmo(withoutRules(given), one, on));
      for (const line of fewer?.lines ?? []) expect(all?.lines).toContainEqual(line);
      expect(all?.total.total).toBeGreaterThanOrEqual(fewer?.total.total ?? 0);
    }),
    { numRuns: 300 },
  );
});

test("whatever was kept as answers, a calculation never throws", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())))),
  );
  const partial = fc.record(
    Object.fromEntries(
      kmoSections.map(({ key, questions }) => [
        key,
        fc.record(Object.fromEntries(questions.map((question) => [question.key, anything])), {
          requiredKeys: [],
        }),
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(figures, partial, fc.subarray([...covers]), (given, answers, chosen) => {
      const kept = { ...answers, covers: { ...(answers.covers as AnswerRow), covers: chosen } };
      const { total: all } = calculateKmo(given, kept as unknown as Answers, on);
      expect(Number.isSafeInteger(all.total) && all.total >= 0).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("answers with pieces missing are priced without throwing", () => {
  fc.assert(
    fc.property(figures, whole, fc.array(fc.nat(200)), (given, answers, drops) => {
      const paths = Object.entries(answers).flatMap(([section, held]) =>
        Object.keys(held ?? {}).map((key) => [section, key] as const),
      );
      const left: Record<string, Record<string, unknown>> = structuredClone(answers) as never;
      for (const drop of drops) {
        const [section, key] = paths[drop % paths.length] ?? ["", ""];
        delete left[section]?.[key];
      }
      expect(calculateKmo(given, left as Answers, on).total.total).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
