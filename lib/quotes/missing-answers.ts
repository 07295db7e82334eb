import type { TariffDefinition } from "@/lib/tariffs/definition";
import type { Answers } from "@/lib/tariffs/question";
import { missingIn } from "@/lib/tariffs/read-section";
import { sectionsFor } from "@/lib/tariffs/sections-for";

export type MissingAnswer = { readonly section: string; readonly number: string; readonly field: string };

/** What still has to be filled in before a quote can be calculated, in the order of the form. */
export function missingAnswers(definition: TariffDefinition, answers: Answers): MissingAnswer[] {
  return sectionsFor(definition, answers).flatMap((section) =>
    missingIn(section, answers).map((field) => ({ section: section.key, number: section.number, field })),
  );
}
