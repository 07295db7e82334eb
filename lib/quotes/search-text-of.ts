import { languages } from "@/lib/i18n/language";
import { isProduct } from "@/lib/products/products";
import { activityName } from "@/lib/tariffs/kmo/activities";
import type { Answer, AnswerRow, Answers, Question } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { dayOf, formatDate, isPlainDate, monthOf, yearOf } from "@/lib/values/dates";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { searchText } from "@/lib/values/search-text";

export type SearchedQuote = {
  readonly product: string;
  readonly reference: string;
  readonly answers: Answers;
};

/**
 * Everything typed into a quote and its reference, in the ways in which somebody may type it again who looks for it. What
 * was chosen from a list is left out: half of all quotes would answer to it. Words stand behind a space each, also the
 * first, because a search for one or two signs looks for the beginning of a word.
 */
export function searchTextOf({ product, reference, answers }: SearchedQuote): string {
  const parts = new Set([reference.replaceAll("-", ""), reference, ...reference.split("-")]);
  for (const section of isProduct(product) ? tariffOf(product).sections : []) {
    for (const question of section.questions) {
      const answer = answers[section.key]?.[question.key];
      for (const form of formsOf(question, answer)) parts.add(form);
    }
  }
  return ` ${searchText(...parts)}`;
}

function formsOf(question: Question, answer: Answer | undefined): string[] {
  if (answer === undefined) return [];
  if (question.kind === "rows") {
    const rows = Array.isArray(answer) ? (answer as readonly (string | AnswerRow)[]) : [];
    return rows.flatMap((row) =>
      typeof row === "string" ? [] : question.columns.flatMap((column) => formsOf(column, row[column.key])),
    );
  }
  if (typeof answer === "number") return numberForms(question.kind, answer);
  return typeof answer === "string" ? textForms(question.kind, answer) : [];
}

function numberForms(kind: Question["kind"], value: number): string[] {
  if (kind === "number") return [String(value)];
  if (kind !== "decimal" && kind !== "money") return [];
  const euros = Math.trunc(value / 100);
  const rest = String(Math.abs(value) % 100).padStart(2, "0");
  const grouped = String(euros).replace(/\B(?=(\d{3})+$)/g, ".");
  const whole = grouped === String(euros) ? [grouped] : [String(euros), grouped];
  if (rest === "00") return whole;
  // A comma parts words where texts are compared; with the point of an English reader it is one.
  return whole.flatMap((part) => [`${part},${rest}`, `${part}.${rest.replace(/0$/, "")}`]);
}

function textForms(kind: Question["kind"], value: string): string[] {
  switch (kind) {
    case "text":
    case "long-text":
      return [value];
    case "date":
      return isPlainDate(value) ? dateForms(value) : [];
    case "enterprise-number":
      return [`be${value}`, `be${formatEnterpriseNumber(value)}`, formatEnterpriseNumber(value)];
    case "activity":
      return [value.replaceAll(".", ""), ...languages.map((language) => activityName(value, language))];
    default:
      return [];
  }
}

/** 04-08-2020, and how else one writes it. */
function dateForms(date: string): string[] {
  const inFull = formatDate(date);
  const short = `${dayOf(date)}-${monthOf(date)}-${yearOf(date)}`;
  return [...new Set([inFull, short].flatMap((form) => [form, form.replaceAll("-", "/")]))];
}
