/*
 * The two directions between 2020-08-04 and what a person types. lib/values/dates knows more, but brings zod along, which
 * a browser need not fetch for a date.
 */
export function shownDate(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return day ? `${day}-${month}-${year}` : value;
}

export function pickedDate(typed: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(typed) ?? [];
  return day && month ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
}
