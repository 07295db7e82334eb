import type { Language } from "@/lib/i18n/language";
import { cellField, rowsOf } from "@/lib/tariffs/answers";
import type { Answers, Question, Section, SimpleQuestion } from "@/lib/tariffs/question";
import { showSection } from "@/lib/tariffs/read-section";
import { formatAmount } from "@/lib/values/money";

/** What stands in the fields of a section, with amounts and decimals as the reader writes them; all are read back. */
export function shownFields(section: Section, answers: Answers, language: Language): Record<string, string> {
  const shown = showSection(section, answers);
  const put = (question: SimpleQuestion, name: string, value: unknown) => {
    if (shown[name] === undefined || typeof value !== "number") return;
    if (question.kind === "money") shown[name] = formatAmount(value, language);
    if (question.kind === "decimal" && language === "en") shown[name] = shown[name].replace(",", ".");
  };
  for (const question of section.questions) {
    if (question.kind !== "rows") put(question, question.key, answers[section.key]?.[question.key]);
    else {
      for (const { place, row } of rowsOf(answers, section.key, question.key)) {
        for (const column of question.columns) {
          put(column, cellField(question.key, place, column.key), row[column.key]);
        }
      }
    }
  }
  return shown;
}

/** Every field that a question can have: one, or those of all its rows. */
export function fieldsOf(question: Question): string[] {
  if (question.kind !== "rows") return [question.key];
  return Array.from({ length: question.mostRows }, (_, index) =>
    question.columns.map((column) => cellField(question.key, index + 1, column.key)),
  ).flat();
}
