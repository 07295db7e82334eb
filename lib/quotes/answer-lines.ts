import type { Language } from "@/lib/i18n/language";
import { rowsOf } from "@/lib/tariffs/answers";
import type { TariffDefinition } from "@/lib/tariffs/definition";
import type { Answers, Question, Section, SimpleQuestion } from "@/lib/tariffs/question";
import { questionsFor, sectionsFor } from "@/lib/tariffs/sections-for";
import { formatDate, isPlainDate } from "@/lib/values/dates";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { formatAmount, formatMoney } from "@/lib/values/money";
import { type QuoteWords, quoteWords } from "./quote-words";

/** A question with its answer, in words; empty where nothing was filled in. `key` is the same for the same question of another quote. */
export type AnswerLine = {
  readonly key: string;
  readonly field: string;
  readonly question: string;
  readonly answer: string;
};

export type AnsweredSection = {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly lines: readonly AnswerLine[];
};

/** Everything that was asked and filled in, as a person reads it. */
export function answerLines(
  definition: Pick<TariffDefinition, "sections">,
  answers: Answers,
  language: Language,
): AnsweredSection[] {
  const words = quoteWords(language);
  return sectionsFor(definition, answers).map((section) => ({
    key: section.key,
    number: section.number,
    title: words.explain.section(section.key).title,
    lines: questionsFor(section, answers).flatMap((question) =>
      linesOf(section, question, answers, words, language),
    ),
  }));
}

function linesOf(
  section: Section,
  question: Question,
  answers: Answers,
  words: QuoteWords,
  language: Language,
): AnswerLine[] {
  const label = words.explain.question(section.key, question.key);
  const key = `${section.key}.${question.key}`;
  if (question.kind !== "rows") {
    const value = answers[section.key]?.[question.key];
    return [{ key, field: question.key, question: label, answer: shown(question, value, words, language) }];
  }
  return rowsOf(answers, section.key, question.key).map(({ place, row }) => ({
    key: `${key}.${place}`,
    field: `${question.key}${place}${question.columns[0]?.key ?? ""}`,
    question: words.explain.row(section.key, question.key, place),
    answer: question.columns
      .map((column) => {
        const text = shown(column, row[column.key], words, language);
        return text && `${words.explain.question(section.key, question.key, column.key)}: ${text}`;
      })
      .filter(Boolean)
      .join("; "),
  }));
}

function shown(question: SimpleQuestion, value: unknown, words: QuoteWords, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => words.explain.choice(String(one))).join(", ");
  if (typeof value === "boolean") return words.t(value ? "yes" : "no");
  if (typeof value === "number") {
    if (question.kind === "money") return formatMoney(value, language);
    return question.kind === "decimal" ? formatAmount(value, language) : String(value);
  }
  if (typeof value !== "string") return "";
  switch (question.kind) {
    case "date":
      return isPlainDate(value) ? formatDate(value) : value;
    case "choice":
      return words.explain.choice(value);
    case "activity":
      return words.explain.activity(value);
    case "enterprise-number":
      return formatEnterpriseNumber(value);
    default:
      return value;
  }
}
