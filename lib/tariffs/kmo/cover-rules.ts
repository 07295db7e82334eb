import { cellField, rowsOf, textIn, wholeIn, wholeOf } from "../answers";
import type { Explained } from "../calculation";
import type { AnswerRow, Answers } from "../question";
import { bandOf } from "./arithmetic";
import { isChosen } from "./covers";
import { commutingMeans } from "./options";
import type { RuleKey } from "./rule-keys";
import type { Asked, Hit } from "./rules";

type OfCover = Extract<
  RuleKey,
  | "work-accidents.nobody-employed"
  | "work-accidents.wages-implausible"
  | "work-accidents.too-many-commuters"
  | `liability.${string}`
  | `fire.${string}`
>;

/** The rules of one cover each: silent while it is not chosen. */
export const coverRules: Readonly<Record<OfCover, (asked: Asked) => Hit[]>> = {
  "work-accidents.nobody-employed": ({ answers }) => {
    if (!isChosen(answers, "work-accidents") || wholeOf(answers, "activity", "employees") > 0) return [];
    const avoid = [{ code: "leave-out", facts: { coverChoice: "work-accidents" } }];
    return [{ facts: {}, at: { section: "activity", field: "employees" }, avoid }];
  },
  "work-accidents.wages-implausible": ({ answers, limit }) => {
    const employeesHundredths = wholeOf(answers, "activity", "employees");
    if (!isChosen(answers, "work-accidents") || employeesHundredths === 0) return [];
    const rows = rowsOf(answers, "workAccidents", "staff");
    let wagesCents = 0;
    for (const { row } of rows) wagesCents += wholeIn(row, "people") * wholeIn(row, "wage");
    // Compared without a division: wages for each full-time equivalent below the least that is believed.
    if (rows.length === 0 || wagesCents * 100 >= limit * employeesHundredths) return [];
    const leastCents = Math.ceil((limit * employeesHundredths) / 100);
    return [
      {
        facts: { wagesCents, employeesHundredths, limitCents: limit },
        at: { section: "workAccidents", field: cellField("staff", rows[0]?.place ?? 1, "people") },
        avoid: [{ code: "check-wages", facts: { leastCents } }],
      },
    ];
  },
  "work-accidents.too-many-commuters": ({ answers }) => {
    if (!isChosen(answers, "work-accidents")) return [];
    let people = 0;
    for (const { row } of rowsOf(answers, "workAccidents", "staff")) people += wholeIn(row, "people");
    let commuters = 0;
    for (const means of commutingMeans) commuters += wholeOf(answers, "workAccidents", `commuting${means}`);
    if (commuters <= people) return [];
    return [
      {
        facts: { commuters, people },
        at: { section: "workAccidents", field: "commutingFoot" },
        avoid: [{ code: "fewer-commuters", facts: { people } }],
      },
    ];
  },
  "liability.too-many-people": ({ figures, answers }) => {
    const employeesHundredths = wholeOf(answers, "activity", "employees");
    if (!isChosen(answers, "liability") || bandOf(figures.liability.bands, employeesHundredths)) return [];
    return [
      {
        facts: { employeesHundredths, limitHundredths: figures.liability.bands.at(-1)?.to ?? 0 },
        at: { section: "activity", field: "employees" },
        avoid: [{ code: "leave-out", facts: { coverChoice: "liability" } }],
      },
    ];
  },
  "fire.sum-too-high": ({ answers, limit }) =>
    ofBuildings(answers, "buildingSum", (row, place) => {
      const sumCents = wholeIn(row, "buildingSum") + wholeIn(row, "contentsSum");
      if (sumCents <= limit) return null;
      const avoid = [{ code: "insure-less", facts: { limitCents: limit } }];
      return { facts: { place, sumCents, limitCents: limit }, avoid };
    }),
  "fire.nothing-insured": ({ answers }) =>
    ofBuildings(answers, "buildingSum", (row, place) =>
      wholeIn(row, "buildingSum") + wholeIn(row, "contentsSum") > 0
        ? null
        : { facts: { place }, avoid: [{ code: "fill-in-sum", facts: { place } }] },
    ),
  "fire.thatched": ({ answers }) => builtOf(answers, "thatched"),
  "fire.wooden": ({ answers }) => builtOf(answers, "wooden"),
  "fire.contents-unprotected": ({ answers, limit }) =>
    ofBuildings(answers, "prevention", (row, place) => {
      const contentsCents = wholeIn(row, "contentsSum");
      if (contentsCents <= limit || textIn(row, "prevention") !== "no-prevention") return null;
      const avoid: Explained[] = [
        { code: "add-prevention", facts: { setChoice: "extinguishers" } },
        { code: "insure-less-contents", facts: { limitCents: limit } },
      ];
      return { facts: { place, contentsCents, limitCents: limit }, avoid };
    }),
};

function ofBuildings(
  answers: Answers,
  column: string,
  judge: (row: AnswerRow, place: number) => Omit<Hit, "at"> | null,
): Hit[] {
  if (!isChosen(answers, "fire")) return [];
  return rowsOf(answers, "fire", "buildings").flatMap(({ place, row }) => {
    const hit = judge(row, place);
    return hit ? [{ ...hit, at: { section: "fire", field: cellField("buildings", place, column) } }] : [];
  });
}

function builtOf(answers: Answers, construction: "thatched" | "wooden"): Hit[] {
  return ofBuildings(answers, "construction", (row, place) => {
    if (textIn(row, "construction") !== construction) return null;
    return { facts: { place }, avoid: [{ code: "leave-out-building", facts: { place } }] };
  });
}
