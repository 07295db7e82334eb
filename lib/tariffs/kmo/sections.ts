import { saidYes, wholeOf } from "../answers";
import type { Answers, Question, Section } from "../question";
import { activityCodes } from "./activities";
import { type Cover, covers, isChosen, needOf, needs, sectionOf } from "./covers";
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

/** What is asked of each risk before anything is chosen: whether it is needed and why, and where it is insured already. */
function needQuestions(cover: Cover): Question[] {
  const risk = sectionOf[cover];
  const elsewhere = (answers: Answers) => needOf(answers, cover) === "insured-elsewhere";
  return [
    { key: `${risk}Need`, kind: "choice", required: true, options: needs },
    { key: `${risk}Why`, kind: "text", required: true, most: 300 },
    { key: `${risk}Elsewhere`, kind: "text", required: true, most: 300, when: elsewhere },
  ];
}

/** Of each cover that was chosen; what the claims cost only when there were any. */
function claimsQuestions(cover: Cover): Question[] {
  const risk = sectionOf[cover];
  const chosen = (answers: Answers) => isChosen(answers, cover);
  const claimed = (answers: Answers) => chosen(answers) && wholeOf(answers, "claims", `${risk}Count`) > 0;
  return [
    { key: `${risk}Count`, kind: "number", required: true, most: 999, when: chosen },
    { key: `${risk}Amount`, kind: "money", required: true, when: claimed },
  ];
}

const chosenOnly = (cover: Cover) => ({ cover, when: (answers: Answers) => isChosen(answers, cover) });

/** The questions of the KMO quote: all that its price and its rules need, each asked once. */
export const kmoSections: readonly Section[] = [
  {
    key: "activity",
    number: "1.1",
    part: "context",
    questions: [
      { key: "name", kind: "text", required: true },
      // Who still has to found the company has no number yet.
      { key: "enterpriseNumber", kind: "enterprise-number", required: false, hint: true },
      { key: "street", kind: "text", required: true },
      { key: "houseNumber", kind: "text", required: true, most: 20 },
      { key: "postcode", kind: "text", required: true, most: 10 },
      { key: "city", kind: "text", required: true },
      { key: "activity", kind: "activity", required: true, hint: true, options: activityCodes },
      { key: "details", kind: "long-text", required: true, hint: true },
      { key: "startsOn", kind: "date", required: true, hint: true },
      { key: "employees", kind: "decimal", required: true, hint: true, most: 100_000 },
      { key: "turnover", kind: "money", required: true, hint: true },
    ],
  },
  {
    key: "covers",
    number: "1.2",
    part: "context",
    questions: [
      { key: "askedOn", kind: "date", required: true },
      { key: "askedOf", kind: "text", required: true, hint: true },
      ...covers.flatMap(needQuestions),
      { key: "advice", kind: "long-text", required: false, hint: true },
      { key: "covers", kind: "choices", required: true, hint: true, options: covers },
    ],
  },
  {
    key: "claims",
    number: "1.3",
    part: "context",
    questions: [
      ...covers.flatMap(claimsQuestions),
      { key: "cancelled", kind: "yes-no", required: true, hint: true },
      {
        key: "cancelledWhy",
        kind: "text",
        required: true,
        most: 300,
        when: (answers) => saidYes(answers, "claims", "cancelled"),
      },
    ],
  },
  {
    key: "workAccidents",
    number: "2.1",
    part: "workAccidents",
    ...chosenOnly("work-accidents"),
    questions: [
      {
        key: "staff",
        kind: "rows",
        required: true,
        hint: true,
        mostRows: 12,
        columns: [
          { key: "category", kind: "choice", required: true, options: staffCategories },
          { key: "people", kind: "number", required: true, least: 1, most: 1_000 },
          { key: "wage", kind: "money", required: true, hint: true, least: 1, most: 100_000_000 },
        ],
      },
      ...commutingMeans.map(
        (means): Question => ({ key: `commuting${means}`, kind: "number", required: true, most: 10_000 }),
      ),
    ],
  },
  {
    key: "liability",
    number: "3.1",
    part: "liability",
    ...chosenOnly("liability"),
    questions: [
      { key: "limit", kind: "choice", required: true, options: liabilityLimits },
      { key: "deductible", kind: "choice", required: true, options: deductibles },
      { key: "elsewhere", kind: "yes-no", required: true },
      { key: "afterDelivery", kind: "yes-no", required: true, hint: true },
    ],
  },
  {
    key: "fire",
    number: "4.1",
    part: "fire",
    ...chosenOnly("fire"),
    questions: [
      {
        key: "buildings",
        kind: "rows",
        required: true,
        mostRows: 10,
        columns: [
          { key: "street", kind: "text", required: true },
          { key: "houseNumber", kind: "text", required: true, most: 20 },
          { key: "postcode", kind: "text", required: true, most: 10 },
          { key: "city", kind: "text", required: true },
          { key: "capacity", kind: "choice", required: true, options: capacities },
          { key: "use", kind: "choice", required: true, options: uses },
          { key: "construction", kind: "choice", required: true, options: constructions },
          { key: "prevention", kind: "choice", required: true, hint: true, options: preventions },
          { key: "buildingSum", kind: "money", required: true, hint: true, most: 10_000_000_000 },
          { key: "contentsSum", kind: "money", required: true, hint: true, most: 10_000_000_000 },
        ],
      },
    ],
  },
  {
    key: "legalAid",
    number: "5.1",
    part: "legalAid",
    ...chosenOnly("legal-aid"),
    questions: [{ key: "scope", kind: "choice", required: true, options: legalAidScopes }],
  },
];
