import { type Refusal, success } from "@/lib/values/outcome";
import { cellField, rowsOf } from "./answers";
import type { Answer, AnswerRow, Answers, RowsQuestion, Section, SectionAnswers } from "./question";
import { readValue, showValue } from "./read-value";
import { questionsFor } from "./sections-for";

type Fields = Readonly<Record<string, string>>;
type Problems = Record<string, string>;

/**
 * What was typed in a step, as answers. A field that was not sent keeps what it held, so that one field can be saved by
 * itself; an emptied one is absent; one that can't be read is absent too and named in `problems`, by a code that may carry
 * facts ("answer.too-large?most=500"). Choices come as "a,b", yes or no as "yes" and "no". Rows keep their places: one that
 * was emptied between others stays as an empty row, which nothing counts.
 */
export function readSection(
  section: Section,
  fields: Fields,
  answers: Answers,
): { answers: SectionAnswers; problems: Problems } {
  const read: Record<string, Answer | undefined> = { ...answers[section.key] };
  const problems: Problems = {};
  for (const question of section.questions) {
    if (question.kind === "rows") {
      const rows = readRows(question, fields, read[question.key], problems);
      if (rows.length > 0) read[question.key] = rows;
      else delete read[question.key];
      continue;
    }
    const typed = fields[question.key];
    if (typed === undefined) continue;
    const value = typed.trim() === "" ? success(undefined) : readValue(question, typed.trim());
    if (!value.ok) problems[question.key] = codeOf(value);
    if (value.ok && value.value !== undefined) read[question.key] = value.value;
    else delete read[question.key];
  }
  return { answers: read, problems };
}

function readRows(question: RowsQuestion, fields: Fields, held: unknown, problems: Problems): AnswerRow[] {
  const rows: Record<string, string | number | boolean>[] = [];
  for (let place = 1; place <= question.mostRows; place++) {
    const row = { ...(Array.isArray(held) ? held[place - 1] : undefined) };
    for (const column of question.columns) {
      const name = cellField(question.key, place, column.key);
      const typed = fields[name];
      if (typed === undefined) continue;
      delete row[column.key];
      if (typed.trim() === "") continue;
      const value = readValue(column, typed.trim());
      if (!value.ok) problems[name] = codeOf(value);
      else if (!isList(value.value)) row[column.key] = value.value;
    }
    rows.push(row);
  }
  while (rows.length > 0 && Object.keys(rows.at(-1) ?? {}).length === 0) rows.pop();
  return rows;
}

/** What stands in the fields of a step, by field name; one that is empty is left out. */
export function showSection(section: Section, answers: Answers): Record<string, string> {
  const shown: Record<string, string> = {};
  const put = (name: string, text: string) => {
    if (text !== "") shown[name] = text;
  };
  for (const question of section.questions) {
    if (question.kind !== "rows") {
      put(question.key, showValue(question, answers[section.key]?.[question.key]));
      continue;
    }
    for (const { place, row } of rowsOf(answers, section.key, question.key)) {
      for (const column of question.columns) {
        put(cellField(question.key, place, column.key), showValue(column, row[column.key]));
      }
    }
  }
  return shown;
}

/** The fields that still must be filled in before there can be a price, in the order of the screen. */
export function missingIn(section: Section, answers: Answers): string[] {
  if (section.when && !section.when(answers)) return [];
  const missing: string[] = [];
  for (const question of questionsFor(section, answers)) {
    if (question.kind === "rows") {
      const rows = rowsOf(answers, section.key, question.key);
      const asked = rows.length === 0 && question.required ? [{ place: 1, row: {} as AnswerRow }] : rows;
      for (const { place, row } of asked) {
        for (const column of question.columns) {
          if (column.required && isEmpty(row[column.key])) {
            missing.push(cellField(question.key, place, column.key));
          }
        }
      }
    } else if (question.required && isEmpty(answers[section.key]?.[question.key])) missing.push(question.key);
  }
  return missing;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function codeOf({ reason, facts }: Refusal): string {
  if (!facts) return reason;
  return `${reason}?${new URLSearchParams(Object.entries(facts).map(([name, fact]) => [name, String(fact)]))}`;
}
