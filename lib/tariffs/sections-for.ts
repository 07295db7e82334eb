import type { TariffDefinition } from "./definition";
import type { Answers, Question, Section } from "./question";

/** The steps of the form as far as answered: those of covers that were chosen, beside those that are always asked. */
export function sectionsFor(definition: Pick<TariffDefinition, "sections">, answers: Answers): Section[] {
  return definition.sections.filter((section) => section.when?.(answers) ?? true);
}

/** What of a step is asked now. */
export function questionsFor(section: Section, answers: Answers): Question[] {
  return section.questions.filter((question) => question.when?.(answers) ?? true);
}
