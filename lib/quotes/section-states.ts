import type { TariffDefinition } from "@/lib/tariffs/definition";
import type { Answers } from "@/lib/tariffs/question";
import { missingIn } from "@/lib/tariffs/read-section";
import { sectionsFor } from "@/lib/tariffs/sections-for";

export type SectionState = {
  readonly key: string;
  /** "2.1" */
  readonly number: string;
  readonly part: string;
  /** Attention: begun or passed by, and something is still missing. */
  readonly state: "done" | "attention" | "to-do";
};

/** How far each step is, of those that are asked now. */
export function sectionStates(
  definition: Pick<TariffDefinition, "sections">,
  answers: Answers,
): SectionState[] {
  const asked = sectionsFor(definition, answers);
  const begun = asked.map(({ key }) => Object.keys(answers[key] ?? {}).length > 0);
  const furthest = begun.lastIndexOf(true);
  return asked.map((section, place) => {
    const missing = missingIn(section, answers).length > 0;
    const passed = begun[place] || place < furthest;
    return {
      key: section.key,
      number: section.number,
      part: section.part,
      state: !passed ? "to-do" : missing ? "attention" : "done",
    };
  });
}
