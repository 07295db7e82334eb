import { chosenOf, textOf } from "../answers";
import type { Answers } from "../question";

/** In the order in which they are asked and priced. */
export const covers = ["work-accidents", "liability", "fire", "legal-aid"] as const;
export type Cover = (typeof covers)[number];

/** The section of a cover, and the beginning of its field names in the sections that ask something of each cover. */
export const sectionOf = {
  "work-accidents": "workAccidents",
  liability: "liability",
  fire: "fire",
  "legal-aid": "legalAid",
} as const satisfies Record<Cover, string>;

export function chosenCovers(answers: Answers): Cover[] {
  const chosen = chosenOf(answers, "covers", "covers");
  return covers.filter((cover) => chosen.includes(cover));
}

export function isChosen(answers: Answers, cover: Cover): boolean {
  return chosenOf(answers, "covers", "covers").includes(cover);
}

/** What the customer said of a risk: the cover is needed, it is insured elsewhere, it is not wanted. */
export const needs = ["needed", "insured-elsewhere", "not-needed"] as const;
export type Need = (typeof needs)[number];

export function needOf(answers: Answers, cover: Cover): Need | null {
  const said = textOf(answers, "covers", `${sectionOf[cover]}Need`);
  return needs.find((need) => need === said) ?? null;
}
