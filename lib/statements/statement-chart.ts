import type { Language } from "@/lib/i18n/language";
import { formatDate, monthOf, type PlainDate, yearOf } from "@/lib/values/dates";
import { formatMoney, formatWholeEuros } from "@/lib/values/money";
import type { YearlyPoint } from "./grow";
import type { ScenarioResult, Statement } from "./statement";
import { statementWords } from "./statement-words";

export type Course = {
  readonly on: PlainDate;
  readonly pension: Statement["pension"];
  /** What was saved each 1 January, the first one first. */
  readonly history: readonly YearlyPoint[];
  readonly projected: readonly ScenarioResult[];
};

/** Saved until now and three ways to go on, as a chart; nothing when there are too few years to draw a line. */
export function chartOf({ on, pension, history, projected }: Course, language: Language) {
  if (history.length < 3 && (projected[0]?.points.length ?? 0) < 3) return null;
  const t = statementWords(language);
  const capitals = projected.map(({ capital }) => capital);
  return {
    title: t("chart.title"),
    description: t("chart.description", {
      date: formatDate(on),
      now: formatMoney(history.at(-1)?.cents ?? 0, language),
      end: formatDate(pension.on),
      low: formatWholeEuros(Math.min(...capitals), language),
      high: formatWholeEuros(Math.max(...capitals), language),
    }),
    year: t("chart.year"),
    showX: monthOrYear,
    showY: (cents: number) => formatWholeEuros(cents, language),
    series: [
      { label: t("chart.reserve"), points: history.map(atYear) },
      // The best first: in that order their names stand under each other.
      ...projected.toReversed().map(({ scenario, points }) => ({
        label: t(`scenario.${scenario}`),
        points: sparse(points).map(atYear),
        expected: true,
      })),
    ],
  };
}

/** A year's fraction places a pension that begins in June between two years. */
function atYear({ on, cents }: YearlyPoint): { x: number; y: number } {
  return { x: yearOf(on) + Math.round(((monthOf(on) - 1) / 12) * 100) / 100, y: cents };
}

/** "2070", or "06-2070" where it is not the beginning of the year. */
function monthOrYear(x: number): string {
  if (Number.isInteger(x)) return String(x);
  const month = Math.round((x % 1) * 12) + 1;
  return `${String(month).padStart(2, "0")}-${Math.floor(x)}`;
}

/** Many years make the same line with a point every five, and a table that one can read. */
function sparse(points: readonly YearlyPoint[]): readonly YearlyPoint[] {
  if (points.length <= 12) return points;
  return points.filter(({ on }, place) => place === 0 || place === points.length - 1 || yearOf(on) % 5 === 0);
}
