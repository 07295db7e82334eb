import type { Language, Translated } from "@/lib/i18n/language";
import { addMonths, endOfMonth, type PlainDate, utcMidnight } from "@/lib/values/dates";

/** A month of the calendar, "YYYY-MM": it sorts as text. */
export type Period = string;

export function isPeriod(text: unknown): text is Period {
  return typeof text === "string" && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

export function periodOf(date: PlainDate): Period {
  return date.slice(0, 7);
}

export function firstDayOf(period: Period): PlainDate {
  return `${period}-01`;
}

export function lastDayOf(period: Period): PlainDate {
  return endOfMonth(firstDayOf(period));
}

export function daysOf(period: Period): number {
  return Number(lastDayOf(period).slice(8));
}

export function addPeriods(period: Period, count: number): Period {
  return periodOf(addMonths(firstDayOf(period), count));
}

/** All of them, both ends included; none when they stand the wrong way round. */
export function periodsFrom(first: Period, last: Period): Period[] {
  const found: Period[] = [];
  for (let period = first; period <= last; period = addPeriods(period, 1)) found.push(period);
  return found;
}

/** "2026-Q4" */
export function quarterOf(period: Period): string {
  return `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5)) / 3)}`;
}

const locales: Translated = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** "november 2026" */
export function periodName(period: Period, language: Language): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(locales[language], { timeZone: "UTC", month: "long", year: "numeric" });
  formats.set(language, format);
  return format.format(utcMidnight(firstDayOf(period)));
}
