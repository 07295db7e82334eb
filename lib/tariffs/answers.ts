import type { AnswerRow, Answers } from "./question";

/*
 * What was filled in, read without trust: an answer of another kind than the question asks for is no answer. So a calculation
 * never stumbles over answers that an older version of the questions left behind.
 */

export function textOf(answers: Answers, section: string, key: string): string {
  const value = answers[section]?.[key];
  return typeof value === "string" ? value : "";
}

/** A whole number: a count, cents, hundredths. Nothing there counts as none. */
export function wholeOf(answers: Answers, section: string, key: string): number {
  return counted(answers[section]?.[key]);
}

export function saidYes(answers: Answers, section: string, key: string): boolean {
  return answers[section]?.[key] === true;
}

export function chosenOf(answers: Answers, section: string, key: string): readonly string[] {
  const value = answers[section]?.[key];
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is string => typeof one === "string");
}

/** A row with the place that its fields have on the screen; rows that were left empty are passed over. */
export type PlacedRow = { readonly place: number; readonly row: AnswerRow };

export function rowsOf(answers: Answers, section: string, key: string): readonly PlacedRow[] {
  const value = answers[section]?.[key];
  if (!Array.isArray(value)) return [];
  const rows: PlacedRow[] = [];
  value.forEach((row: unknown, index) => {
    if (isRow(row) && Object.keys(row).length > 0) rows.push({ place: index + 1, row });
  });
  return rows;
}

export function textIn(row: AnswerRow, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

export function wholeIn(row: AnswerRow, column: string): number {
  return counted(row[column]);
}

/** The field of a cell: `<key><n><column>`. */
export function cellField(key: string, place: number, column: string): string {
  return `${key}${place}${column}`;
}

function isRow(value: unknown): value is AnswerRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function counted(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
