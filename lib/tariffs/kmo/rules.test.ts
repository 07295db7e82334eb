import { expect, test } from "vitest";
import { answersWith, building, onlyCover, plainAnswers, plainDay } from "@/tests/support/kmo-answers";
import type { Answers } from "../question";
import { calculateKmo } from "./calculate";
import { demo2026 } from "./demo-2026";
import type { KmoFigures } from "./figures";
import { type RuleKey, ruleKeys } from "./rule-keys";

type Case = {
  bites: Answers;
  /** Just on the other side: the rule is silent. */
  spares: Answers;
  at: string;
  kind?: "refuse";
  figures?: KmoFigures;
};

const fire = (...rows: Parameters<typeof building>[0][]) =>
  onlyCover("fire", { fire: { buildings: rows.map(building) } });
const withFte = (employees: number, changes: Parameters<typeof answersWith>[0] = {}) =>
  answersWith({ ...changes, activity: { employees, ...changes.activity } });

const cases: Readonly<Record<RuleKey, Case>> = {
  "covers.not-offered": {
    figures: { ...demo2026, offered: ["work-accidents", "liability", "fire"] },
    bites: plainAnswers,
    spares: answersWith({ covers: { covers: ["work-accidents", "liability", "fire"] } }),
    at: "covers.covers",
    kind: "refuse",
  },
  "activity.not-insured": {
    bites: answersWith({ activity: { activity: "92.00" } }),
    spares: answersWith({ activity: { activity: "43.41" } }),
    at: "activity.activity",
    kind: "refuse",
  },
  "activity.to-look-at": {
    bites: answersWith({ activity: { activity: "43.41" } }),
    spares: plainAnswers,
    at: "activity.activity",
  },
  "activity.not-in-tariff": {
    bites: answersWith({ activity: { activity: "99.99" } }),
    spares: answersWith({ activity: { activity: undefined } }),
    at: "activity.activity",
  },
  "activity.turnover-too-high": {
    bites: answersWith({ activity: { turnover: 1_000_000_001 } }),
    spares: answersWith({ activity: { turnover: 1_000_000_000 } }),
    at: "activity.turnover",
  },
  "start.in-past": {
    bites: onlyCover("fire", { activity: { startsOn: "2026-11-19" } }),
    spares: onlyCover("fire", { activity: { startsOn: plainDay } }),
    at: "activity.startsOn",
  },
  "start.too-far-ahead": {
    bites: answersWith({ activity: { startsOn: "2027-11-21" } }),
    spares: answersWith({ activity: { startsOn: "2027-11-20" } }),
    at: "activity.startsOn",
  },
  "claims.too-many": {
    bites: answersWith({ claims: { fireCount: 5, fireAmount: 1 } }),
    spares: answersWith({ claims: { fireCount: 4, fireAmount: 1 } }),
    at: "claims.fireCount",
  },
  "claims.too-costly": {
    bites: answersWith({ claims: { liabilityCount: 1, liabilityAmount: 2_500_001 } }),
    spares: answersWith({ claims: { liabilityCount: 1, liabilityAmount: 2_500_000 } }),
    at: "claims.liabilityAmount",
  },
  "claims.cancelled": {
    bites: answersWith({ claims: { cancelled: true, cancelledWhy: "Wanbetaling" } }),
    spares: plainAnswers,
    at: "claims.cancelled",
  },
  "work-accidents.in-past": {
    bites: answersWith({ activity: { startsOn: "2026-11-19" } }),
    spares: answersWith({ activity: { startsOn: plainDay } }),
    at: "activity.startsOn",
    kind: "refuse",
  },
  "work-accidents.not-chosen": {
    bites: onlyCover("fire", { covers: { workAccidentsNeed: "not-needed" } }),
    spares: onlyCover("fire"),
    at: "covers.covers",
    kind: "refuse",
  },
  "work-accidents.nobody-employed": {
    bites: withFte(0),
    spares: withFte(1),
    at: "activity.employees",
  },
  "work-accidents.wages-implausible": {
    bites: withFte(788),
    // 118 000 over 7.86 full-time equivalents is 15 012 each.
    spares: withFte(786),
    at: "workAccidents.staff1people",
  },
  "work-accidents.too-many-commuters": {
    bites: answersWith({ workAccidents: { commutingFoot: 1 } }),
    spares: plainAnswers,
    at: "workAccidents.commutingFoot",
  },
  "liability.too-many-people": { bites: withFte(1_501), spares: withFte(1_500), at: "activity.employees" },
  "fire.sum-too-high": {
    bites: fire({ buildingSum: 238_000_001 }),
    spares: fire({ buildingSum: 238_000_000 }),
    at: "fire.buildings1buildingSum",
  },
  "fire.nothing-insured": {
    bites: fire({}, { buildingSum: 0, contentsSum: 0 }),
    spares: fire({}, { buildingSum: 0, contentsSum: 1 }),
    at: "fire.buildings2buildingSum",
    kind: "refuse",
  },
  "fire.thatched": {
    bites: fire({ construction: "thatched" }),
    spares: fire({ construction: "wooden" }),
    at: "fire.buildings1construction",
    kind: "refuse",
  },
  "fire.wooden": {
    bites: fire({ construction: "wooden" }),
    spares: fire({ construction: "metal" }),
    at: "fire.buildings1construction",
  },
  "fire.contents-unprotected": {
    bites: fire({ prevention: "no-prevention", contentsSum: 10_000_001 }),
    spares: fire({ prevention: "no-prevention", contentsSum: 10_000_000 }),
    at: "fire.buildings1prevention",
  },
};

const found = (rule: RuleKey, answers: Answers, figures: KmoFigures) =>
  calculateKmo(figures, answers, plainDay).findings.filter((finding) => finding.rule === rule);

test.each(ruleKeys)("%s bites where it should, says where, and spares what lies just beside it", (rule) => {
  const { bites, spares, at, kind = "refer", figures = demo2026 } = cases[rule];
  const [finding, ...others] = found(rule, bites, figures);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind });
  expect(`${finding?.at.section}.${finding?.at.field}`).toBe(at);
  expect(found(rule, spares, figures)).toEqual([]);
});

test.each(ruleKeys)("%s is silent when it is switched off", (rule) => {
  const { bites, figures = demo2026 } = cases[rule];
  const off = { ...figures, rules: { ...figures.rules, [rule]: { ...figures.rules[rule], on: false } } };
  expect(found(rule, bites, off)).toEqual([]);
});

test("a rule that refuses leaves no price, one that refers leaves it to be agreed", () => {
  const refused = calculateKmo(demo2026, cases["fire.thatched"].bites, plainDay);
  expect([refused.outcome, refused.lines, refused.total.total]).toEqual(["refused", [], 0]);
  const referred = calculateKmo(demo2026, cases["fire.wooden"].bites, plainDay);
  expect(referred.outcome).toBe("referred");
  expect(referred.total.total).toBeGreaterThan(0);
});

test("what is said to avoid a rule avoids it", () => {
  for (const rule of ["work-accidents.in-past", "start.in-past", "start.too-far-ahead"] as const) {
    const [finding] = found(rule, cases[rule].bites, demo2026);
    const { earliestOn, latestOn } = finding?.avoid[0]?.facts ?? {};
    const startsOn = String(earliestOn ?? latestOn);
    const later = { ...cases[rule].bites, activity: { ...cases[rule].bites.activity, startsOn } };
    expect(found(rule, later, demo2026)).toEqual([]);
  }
});

test("wages that are believed from the amount named are believed at that amount", () => {
  const rule = "work-accidents.wages-implausible";
  const [finding] = found(rule, cases[rule].bites, demo2026);
  const wage = Number(finding?.avoid[0]?.facts.leastCents);
  const staff = [{ category: "manual", people: 1, wage }];
  expect(found(rule, withFte(788, { workAccidents: { staff } }), demo2026)).toEqual([]);
  const less = [{ category: "manual", people: 1, wage: wage - 1 }];
  expect(found(rule, withFte(788, { workAccidents: { staff: less } }), demo2026)).toHaveLength(1);
});

test("a cover that was not chosen sets off nothing of its own", () => {
  const { findings } = calculateKmo(
    demo2026,
    onlyCover("legal-aid", {
      activity: { employees: 0 },
      claims: { fireCount: 99, cancelled: false },
      fire: { buildings: [building({ construction: "thatched" })] },
    }),
    plainDay,
  );
  expect(findings).toEqual([]);
});
