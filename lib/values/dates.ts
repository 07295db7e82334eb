import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { textSchema } from "@/lib/values/text-schema";

/** A day without a time, "2020-08-04": it sorts and compares as text and knows no time zone. */
export type PlainDate = string;

export type DateProblem = "date.format" | "date.does-not-exist";

const dayInMilliseconds = 86_400_000;

export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** What people type: 4-8-2020, 04/08/2020, 04.08.2020, 04082020 or 2020-08-04. The day always comes before the month. */
export function parseDate(text: string): Outcome<PlainDate, DateProblem> {
  const typed = text.trim();
  const dayFirst =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(typed);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  const [year, month, day] = yearFirst?.slice(1) ?? dayFirst?.slice(1).reverse() ?? [];
  if (!year || !month || !day) return refuse("date.format");
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(date) ? success(date) : refuse("date.does-not-exist");
}

/** 04-08-2020, in every language. */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** How the database adapter wants a date column: midnight UTC. */
export function utcMidnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function plainDateOf(utcMidnight: Date): PlainDate {
  return utcMidnight.toISOString().slice(0, 10);
}

export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: PlainDate): number {
  return Number(date.slice(8));
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDateOf(new Date(utcMidnight(date).getTime() + days * dayInMilliseconds));
}

/** The same day some months on; where that day does not exist, the last of the month (31 January + 1 = 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthsFromZero = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthsFromZero / 12);
  const month = (monthsFromZero % 12) + 1;
  return plainDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

export function startOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01`;
}

export function endOfMonth(date: PlainDate): PlainDate {
  return plainDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Negative when `until` lies before `from`. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return Math.round((utcMidnight(until).getTime() - utcMidnight(from).getTime()) / dayInMilliseconds);
}

export function laterOf(date: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return [date, ...others].sort().at(-1) ?? date;
}

export function earlierOf(date: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return [date, ...others].sort()[0] ?? date;
}

/** Completed years. Who was born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  return yearOf(date) - yearOf(birthDate) - (date.slice(5) < birthDate.slice(5) ? 1 : 0);
}

export const dateField = textSchema(parseDate);

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
