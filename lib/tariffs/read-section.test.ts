import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onlyCover, plainAnswers } from "@/tests/support/kmo-answers";
import { kmoSections } from "./kmo/sections";
import type { Answers, Section } from "./question";
import { missingIn, readSection, showSection } from "./read-section";
import { sectionsFor } from "./sections-for";

function section(key: string): Section {
  const found = kmoSections.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
}

const read = (key: string, fields: Record<string, string>, answers: Answers = {}) =>
  readSection(section(key), fields, answers);

test("what was filled in comes back as it went in, for every step", () => {
  for (const one of kmoSections) {
    const shown = showSection(one, plainAnswers);
    expect(readSection(one, shown, {})).toEqual({
      answers: (plainAnswers as Answers)[one.key],
      problems: {},
    });
  }
});

test("money, decimals, dates and numbers are read as people type them", () => {
  const { answers, problems } = read("activity", {
    employees: "2,5",
    turnover: "€ 1.234.567,89",
    startsOn: "1/3/2027",
    enterpriseNumber: "BE 0402.236.531",
    name: "  Bakkerij\tMeelwind ",
  });
  expect(problems).toEqual({});
  expect(answers).toEqual({
    employees: 250,
    turnover: 123_456_789,
    startsOn: "2027-03-01",
    enterpriseNumber: "0402236531",
    name: "Bakkerij Meelwind",
  });
});

test("a field that was not sent keeps its answer, an emptied one loses it, an unreadable one is absent and named", () => {
  const before = { activity: { name: "A", city: "Gent", employees: 100, turnover: 5 } };
  const { answers, problems } = read("activity", { city: "", employees: "veel" }, before);
  expect(answers).toEqual({ name: "A", turnover: 5 });
  expect(problems).toEqual({ employees: "answer.not-a-decimal" });
});

test.each([
  ["activity", "employees", "1000,01", "answer.too-large?most=1000"],
  ["activity", "employees", "-1", "answer.too-small?least=0"],
  ["activity", "employees", "1,234", "answer.not-a-decimal"],
  ["activity", "turnover", "-1", "answer.amount-too-small?least=0"],
  ["activity", "turnover", "600000000", "answer.amount-too-large?most=500000000"],
  ["activity", "turnover", "1,2345", "money.decimals"],
  ["activity", "startsOn", "31/02/2027", "date.does-not-exist"],
  ["activity", "startsOn", "01/01/0202", "answer.far-day"],
  ["activity", "activity", "99.99", "answer.unknown-activity"],
  ["activity", "enterpriseNumber", "BE0123456789", "enterprise-number.check-digits"],
  ["activity", "name", "x".repeat(121), "answer.too-long?most=120"],
  ["claims", "fireCount", "1,5", "answer.not-a-number"],
  ["claims", "fireCount", "1000", "answer.too-large?most=999"],
  ["claims", "cancelled", "maybe", "answer.not-a-choice"],
  ["covers", "covers", "fire,moon", "answer.not-a-choice"],
  ["liability", "limit", "constructor", "answer.not-a-choice"],
  ["workAccidents", "staff3people", "0", "answer.too-small?least=1"],
  ["workAccidents", "staff3wage", "1000000,01", "answer.amount-too-large?most=1000000"],
])("%s %s %j: %s", (key, field, typed, code) => {
  const { answers, problems } = read(key, { [field]: typed });
  expect(problems).toEqual({ [field]: code });
  expect(Object.values(answers).filter((answer) => !Array.isArray(answer))).toEqual([]);
});

test("choices come as a list with commas, in the order of the product, each once", () => {
  expect(read("covers", { covers: "fire, work-accidents,fire" }).answers).toEqual({
    covers: ["work-accidents", "fire"],
  });
  expect(read("covers", { covers: "" }, { covers: { covers: ["fire"] } }).answers).toEqual({});
});

describe("rows", () => {
  test("keep their places: one that was emptied between others stays empty, the last ones go", () => {
    const { answers } = read("workAccidents", {
      staff1people: "2",
      staff2people: "",
      staff3people: "4",
      staff4people: "",
    });
    expect(answers).toEqual({ staff: [{ people: 2 }, {}, { people: 4 }] });
    expect(showSection(section("workAccidents"), { workAccidents: answers })).toEqual({
      staff1people: "2",
      staff3people: "4",
    });
  });

  test("one cell can be saved by itself, and the other cells stay", () => {
    const before: Answers = { workAccidents: { staff: [{ people: 2, wage: 100 }, { people: 3 }] } };
    expect(read("workAccidents", { staff2wage: "7" }, before).answers.staff).toEqual([
      { people: 2, wage: 100 },
      { people: 3, wage: 700 },
    ]);
  });

  test("no more than the question allows are taken", () => {
    expect(read("workAccidents", { staff13people: "1" }).answers).toEqual({});
  });

  test("without a single one, the fields of the first are missing", () => {
    const missing = missingIn(section("workAccidents"), onlyCover("work-accidents", { workAccidents: {} }));
    expect(missing).toEqual([]);
    const nobody = onlyCover("work-accidents", { workAccidents: { staff: undefined } });
    expect(missingIn(section("workAccidents"), nobody)).toEqual([
      "staff1category",
      "staff1people",
      "staff1wage",
    ]);
    const half = onlyCover("work-accidents", { workAccidents: { staff: [{}, { people: 2 }] } });
    expect(missingIn(section("workAccidents"), half)).toEqual(["staff2category", "staff2wage"]);
  });
});

test("nothing is missing where all was filled in, and nothing of a cover that was not chosen", () => {
  for (const one of kmoSections) expect(missingIn(one, plainAnswers)).toEqual([]);
  for (const one of kmoSections) expect(missingIn(one, onlyCover("fire", { liability: {} }))).toEqual([]);
});

test("a question that is asked only then is missing only then", () => {
  const claims = section("claims");
  const { workAccidentsAmount: _, ...without } = plainAnswers.claims;
  expect(missingIn(claims, { ...plainAnswers, claims: without })).toEqual(["workAccidentsAmount"]);
  const none = { ...without, workAccidentsCount: 0 };
  expect(missingIn(claims, { ...plainAnswers, claims: none })).toEqual([]);
});

test("the steps are those that are always asked and those of the chosen covers", () => {
  const keys = (answers: Answers) =>
    sectionsFor({ sections: kmoSections }, answers).map(({ number }) => number);
  expect(keys({})).toEqual(["1.1", "1.2", "1.3"]);
  expect(keys(onlyCover("fire"))).toEqual(["1.1", "1.2", "1.3", "4.1"]);
  expect(keys(plainAnswers)).toEqual(["1.1", "1.2", "1.3", "2.1", "3.1", "4.1", "5.1"]);
});

test("whatever is typed, reading never throws, and what was read reads the same again", () => {
  const fields = kmoSections.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.kind === "rows"
        ? question.columns.flatMap(({ key }) => [`${question.key}1${key}`, `${question.key}3${key}`])
        : [question.key],
    ),
  );
  const typed = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.constantFrom("yes", "no", "fire", "owner", "43.21", "1/1/2027"),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...kmoSections),
      fc.dictionary(fc.constantFrom(...fields), typed),
      (one, given) => {
        const { answers } = readSection(one, given, {});
        const again = readSection(one, showSection(one, { [one.key]: answers }), {});
        expect(again.problems).toEqual({});
        expect(again.answers).toEqual(answers);
        expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
      },
    ),
    { numRuns: 500 },
  );
});
