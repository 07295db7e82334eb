import { expect, test } from "vitest";
import { activityCodes } from "./activities";
import { demo2026 } from "./demo-2026";
import { demo2027 } from "./demo-2027";
import { readKmoFigures } from "./read-figures";

const copy = () => JSON.parse(JSON.stringify(demo2026));

function wrong(change: (figures: ReturnType<typeof copy>) => void): string[] {
  const figures = copy();
  change(figures);
  const read = readKmoFigures(figures);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

test("the demo's figures are whole, before and after the database", () => {
  for (const figures of [demo2026, demo2027]) {
    const read = readKmoFigures(JSON.parse(JSON.stringify(figures)));
    expect(read).toEqual({ ok: true, figures });
  }
});

test("every activity of the list has its place in the demo's tariff", () => {
  expect(demo2026.activities.map(({ code }) => code)).toEqual([...activityCodes].sort());
});

test("a gap and an overlap in bands are found, at their row", () => {
  expect(wrong(({ liability }) => liability.bands.splice(1, 1))).toEqual([
    "liability.bands.1.from figure.gap",
  ]);
  expect(
    wrong(({ liability }) => {
      liability.bands[1].from = 150;
    }),
  ).toEqual(["liability.bands.1.from figure.overlap"]);
  expect(
    wrong(({ legalAid }) => {
      legalAid.bands[0].from = 1;
    }),
  ).toEqual(["legalAid.bands.0.from figure.gap"]);
  expect(
    wrong(({ claimsFactors }) => {
      claimsFactors.fire[1].to = 1;
    }),
  ).toContain("claimsFactors.fire.1.to figure.overlap");
});

test("bands that must be endless are, the others end, and none ends in the middle", () => {
  expect(
    wrong(({ legalAid }) => {
      legalAid.bands[3].to = 900_000_000;
    }),
  ).toEqual(["legalAid.bands.3.to figure.no-end"]);
  expect(
    wrong(({ liability }) => {
      liability.bands[3].to = null;
    }),
  ).toEqual(["liability.bands.3.to figure.early-end"]);
  expect(
    wrong(({ claimsFactors }) => {
      claimsFactors.fire[0].to = null;
    }),
  ).toContain("claimsFactors.fire.0.to figure.early-end");
});

test("what must rise with the risk may not fall", () => {
  expect(
    wrong(({ liability }) => {
      liability.bands[2].value = 100;
    }),
  ).toEqual(["liability.bands.2.value figure.falls"]);
  expect(
    wrong(({ fire }) => {
      fire.preventions.sprinklers = 1_100;
    }),
  ).toEqual(["fire.preventions.sprinklers figure.rises"]);
});

test("a year that is missing, twice there or out of order is found", () => {
  expect(wrong(({ ceilings }) => ceilings.splice(3, 1))).toEqual(["ceilings.3.year figure.gap"]);
  expect(
    wrong(({ ceilings }) => {
      ceilings[3].year = 2020;
    }),
  ).toEqual(["ceilings.3.year figure.twice", "ceilings.4.year figure.gap"]);
  expect(wrong(({ ceilings }) => ceilings.reverse())[0]).toBe("ceilings.1.year figure.out-of-order");
});

test("an activity that the list does not know, or that is there twice, is found", () => {
  expect(
    wrong(({ activities }) => {
      activities[0].code = "00.00";
    }),
  ).toEqual(["activities.0.code figure.wrong"]);
  expect(
    wrong(({ activities }) => {
      activities[1].code = activities[0].code;
    }),
  ).toEqual(["activities.1.code figure.twice"]);
});

test("a negative rate, one that is too large and one with a fraction are found", () => {
  expect(
    wrong(({ workRates }) => {
      workRates.A.manual = -1;
    }),
  ).toEqual(["workRates.A.manual figure.too-small"]);
  expect(
    wrong(({ charges }) => {
      charges[0].rate = 10_001;
    }),
  ).toEqual(["charges.0.rate figure.too-large"]);
  expect(
    wrong(({ minimums }) => {
      minimums.fire = 10.5;
    }),
  ).toEqual(["minimums.fire figure.wrong"]);
});

test("a cover that is offered without its premium tax is found; work accidents bear none", () => {
  expect(
    wrong(({ charges }) => {
      charges[2].on = false;
    }),
  ).toEqual(["charges figure.no-tax"]);
  expect(
    wrong((figures) => {
      figures.charges[2].on = false;
      figures.offered.pop();
    }),
  ).toEqual([]);
});

test("a rule that measures has a limit, one that does not has none, and all are there", () => {
  expect(
    wrong(({ rules }) => {
      rules["claims.too-many"].limit = null;
      rules["fire.wooden"].limit = 3;
    }),
  ).toEqual(["rules.claims.too-many.limit figure.limit", "rules.fire.wooden.limit figure.limit"]);
  expect(
    wrong(({ rules }) => {
      delete rules["fire.wooden"];
    }),
  ).toHaveLength(1);
});

test("anything else is no tariff, and no crash", () => {
  for (const json of [null, 3, "x", [], {}, { offered: [] }]) expect(readKmoFigures(json).ok).toBe(false);
});
