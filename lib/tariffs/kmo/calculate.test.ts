import { describe, expect, test } from "vitest";
import { answersWith, building, onlyCover, plainAnswers, plainDay } from "@/tests/support/kmo-answers";
import type { Answers } from "../question";
import { calculateKmo } from "./calculate";
import { demo2026 } from "./demo-2026";
import { demo2027 } from "./demo-2027";
import type { KmoFigures } from "./figures";

const priced = (answers: Answers, figures: KmoFigures = demo2026) => calculateKmo(figures, answers, plainDay);

function lineOf(answers: Answers, figures?: KmoFigures) {
  const [line] = priced(answers, figures).lines;
  if (!line) throw new Error("No line");
  return line;
}

describe("work accidents", () => {
  /** One clerk in an office, with nothing else that costs. */
  const clerk = (wage: number, startsOn: string) =>
    onlyCover("work-accidents", {
      activity: { activity: "69.20", employees: 100, startsOn },
      claims: { workAccidentsCount: 1 },
      workAccidents: {
        staff: [{ category: "clerical", people: 1, wage }],
        commutingBicycle: 0,
        commutingCar: 0,
        commutingFoot: 0,
      },
    });
  const counted = (wage: number, startsOn: string, on: string) =>
    calculateKmo(demo2026, clerk(wage, startsOn), on).lines[0]?.explanation[0]?.facts.countedCents;

  test("a wage of 70 000 in 2024 counts 54 743.48, one of 40 000 counts whole", () => {
    expect(counted(7_000_000, "2024-03-01", "2024-02-01")).toBe(5_474_348);
    expect(counted(4_000_000, "2024-03-01", "2024-02-01")).toBe(4_000_000);
  });

  test("the ceiling is that of the year in which the policy begins: 43 460.34 in 2018", () => {
    expect(counted(7_000_000, "2018-06-01", "2018-05-01")).toBe(4_346_034);
  });

  test("a year that is not known yet has the last known ceiling, and says so", () => {
    const { notes } = calculateKmo(demo2026, clerk(7_000_000, "2028-01-01"), "2027-12-01");
    expect(counted(7_000_000, "2028-01-01", "2027-12-01")).toBe(5_695_512);
    expect(notes).toContainEqual({
      code: "ceiling-not-known",
      facts: { year: 2028, knownYear: 2026, ceilingCents: 5_695_512 },
    });
    expect(calculateKmo(demo2026, clerk(4_000_000, "2026-12-01"), plainDay).notes).toEqual([]);
  });

  test("a year before the first known one has the first, and says so", () => {
    const { notes, lines } = calculateKmo(demo2026, clerk(7_000_000, "2015-06-01"), "2015-05-01");
    expect(lines[0]?.explanation[0]?.facts.countedCents).toBe(4_346_034);
    expect(notes[0]?.facts).toMatchObject({ year: 2015, knownYear: 2018 });
  });

  test("each category at its rate, each commuter at the price of the means, times what claims there were", () => {
    const line = lineOf(onlyCover("work-accidents"));
    // 2 × 40 000 at 3.85 % = 3 080.00; 38 000 at 0.48 % = 182.40; a bicycle 22.50; two cars 29.00; one claim: × 1.
    expect(line.net).toBe(308_000 + 18_240 + 2_250 + 2_900);
    expect(line).toMatchObject({ tax: 0, contribution: 0, total: line.net, charges: [] });
    const none = lineOf(onlyCover("work-accidents", { claims: { workAccidentsCount: 0 } }));
    expect(none.net).toBe(Math.round(line.net * 0.95));
  });

  test("never costs less than the least", () => {
    const line = lineOf(clerk(1_600_000, "2026-12-01"));
    expect(line.net).toBe(7_500);
    expect(line.explanation.at(-1)).toEqual({ code: "minimum", facts: { minimumCents: 7_500 } });
  });
});

describe("liability", () => {
  test.each([
    [0, 3_718],
    [200, 3_718],
    [201, 7_437],
    [500, 7_437],
    [501, 14_874],
    [1_000, 14_874],
    [1_001, 22_310],
    [1_500, 22_310],
  ])("%i hundredths of a full-time equivalent cost %i cents", (employees, net) => {
    const result = priced(onlyCover("liability", { activity: { employees } }));
    expect(result.lines[0]?.net).toBe(net);
    expect(result.findings.filter(({ rule }) => rule.startsWith("liability"))).toEqual([]);
  });

  test("above fifteen the insurer looks, at an indicative price", () => {
    const result = priced(onlyCover("liability", { activity: { employees: 1_501 } }));
    expect(result.outcome).toBe("referred");
    expect(result.findings.map(({ rule }) => rule)).toEqual(["liability.too-many-people"]);
    expect(result.lines[0]?.net).toBe(22_310 + 7_437);
  });

  test("what is chosen multiplies one after the other, each rounded", () => {
    const line = lineOf(
      onlyCover("liability", {
        liability: {
          limit: "limit-2500000",
          deductible: "deductible-500",
          elsewhere: true,
          afterDelivery: true,
        },
      }),
    );
    // 74.37 → × 1.25 = 92.96 → × 0.93 = 86.45 → × 1.2 = 103.74 → × 1.3 = 134.86
    expect(line.explanation.map(({ facts }) => facts.amountCents)).toEqual([
      7_437, 9_296, 8_645, 10_374, 13_486,
    ]);
    expect(line.net).toBe(13_486);
  });
});

describe("fire", () => {
  test("per mille of building and contents, times construction and prevention, building by building", () => {
    const line = lineOf(
      onlyCover("fire", {
        fire: {
          buildings: [
            building({ use: "office", prevention: "sprinklers" }),
            {},
            building({ capacity: "tenant", use: "shop", construction: "metal", buildingSum: 0 }),
          ],
        },
      }),
    );
    // 400 000 at 0.620 ‰ = 248.00 and 120 000 at 0.950 ‰ = 114.00, × 0.75 = 271.50
    // 120 000 at 1.250 ‰ = 150.00, tenant × 0.88 = 132.00, metal × 1.25 = 165.00
    expect(line.net).toBe(27_150 + 16_500);
    expect(line.explanation.map(({ facts }) => facts.place)).toEqual([1, 1, 1, 3, 3, 3]);
  });

  test("bears two taxes, each rounded by itself", () => {
    const line = lineOf(onlyCover("fire"));
    // 400 000 at 1.350 ‰ = 540.00; 120 000 at 1.800 ‰ = 216.00; 9.25 % = 69.93; 6.5 % = 49.14
    expect(line).toMatchObject({ net: 75_600, tax: 6_993 + 4_914, contribution: 0, total: 87_507 });
    expect(line.charges).toEqual([
      { kind: "tax", key: "premium-tax", rate: 925, amount: 6_993 },
      { kind: "tax", key: "fire-levy", rate: 650, amount: 4_914 },
    ]);
  });
});

describe("legal aid", () => {
  test.each([
    [25_000_000, 9_600],
    [25_000_001, 14_500],
    [250_000_001, 41_000],
  ])("a turnover of %i cents costs %i", (turnover, net) => {
    expect(lineOf(onlyCover("legal-aid", { activity: { turnover } })).net).toBe(net);
  });

  test("bears the general tax, half a cent up", () => {
    // 96.00 × 1.75 = 168.00; 9.25 % = 15.54
    const answers = onlyCover("legal-aid", {
      activity: { turnover: 1 },
      legalAid: { scope: "scope-extended" },
    });
    expect(lineOf(answers)).toMatchObject({ net: 16_800, tax: 1_554, total: 18_354 });
  });
});

test("a contribution is a row that can be switched on, apart from the taxes", () => {
  const figures = { ...demo2026, charges: demo2026.charges.map((charge) => ({ ...charge, on: true })) };
  const line = lineOf(onlyCover("work-accidents"), figures);
  expect(line).toMatchObject({ tax: 0, contribution: Math.round(line.net * 0.02) });
  expect(line.total).toBe(line.net + line.contribution);
});

test("four covers, in the order of the product, add up to the total", () => {
  const { outcome, lines, total, findings, notes } = priced(plainAnswers);
  expect([outcome, findings, notes]).toEqual(["priced", [], []]);
  expect(lines.map(({ cover }) => cover)).toEqual(["work-accidents", "liability", "fire", "legal-aid"]);
  expect(total.net).toBe(331_390 + 7_437 + 75_600 + 14_500);
  expect(total.total).toBe(total.net + total.tax + total.contribution);
});

test("what claims there were makes a cover dearer", () => {
  const answers = onlyCover("fire", { claims: { fireCount: 2, fireAmount: 100 } });
  expect(lineOf(answers).net).toBe(90_720);
});

test("a choice that differs from what the customer said is noted, and stops nothing", () => {
  const { outcome, notes } = priced(
    answersWith({
      covers: {
        covers: ["work-accidents", "fire"],
        liabilityNeed: "needed",
        legalAidNeed: "not-needed",
        fireNeed: "not-needed",
      },
    }),
  );
  expect(outcome).toBe("priced");
  expect(notes.map(({ code, facts }) => [code, facts.coverChoice])).toEqual([
    ["needed-not-chosen", "liability"],
    ["chosen-not-needed", "fire"],
  ]);
});

test("the next version has other prices for the same answers", () => {
  expect(priced(plainAnswers, demo2027).total.total).toBeGreaterThan(priced(plainAnswers).total.total);
});
