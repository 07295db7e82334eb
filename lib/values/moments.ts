import type { Language, Translated } from "@/lib/i18n/language";
import { now } from "@/lib/values/clock";
import { addDays, formatDate, type PlainDate } from "@/lib/values/dates";

/** Moments are kept in UTC and shown as clocks in Brussels show them. */
export const portalTimeZone = "Europe/Brussels";

const locales: Translated = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };

const relativeDays: Record<"today" | "yesterday" | "tomorrow", Translated> = {
  today: { nl: "vandaag", fr: "aujourd’hui", en: "today" },
  yesterday: { nl: "gisteren", fr: "hier", en: "yesterday" },
  tomorrow: { nl: "morgen", fr: "demain", en: "tomorrow" },
};

const at: Translated = { nl: "om", fr: "à", en: "at" };

const brusselsClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: portalTimeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The calendar in Brussels decides what day it is, also where the server stands elsewhere. */
export function dateInBrussels(moment: Date): PlainDate {
  return brusselsClock.format(moment).slice(0, 10);
}

/** 10:42 */
export function timeInBrussels(moment: Date): string {
  return brusselsClock.format(moment).slice(11, 16);
}

export function today(moment: Date = now()): PlainDate {
  return dateInBrussels(moment);
}

/** "vandaag 10:42", "gisteren 10:42", or "04-08-2020 10:42". */
export function formatMoment(moment: Date, language: Language, seenAt: Date = now()): string {
  return `${relativeDay(dateInBrussels(moment), language, seenAt)} ${timeInBrussels(moment)}`;
}

/** "vandaag", "gisteren", "morgen", or "04-08-2020". */
export function relativeDay(date: PlainDate, language: Language, seenAt: Date = now()): string {
  const current = dateInBrussels(seenAt);
  if (date === current) return relativeDays.today[language];
  if (date === addDays(current, -1)) return relativeDays.yesterday[language];
  if (date === addDays(current, 1)) return relativeDays.tomorrow[language];
  return formatDate(date);
}

/** The whole moment, for who hovers or listens: "dinsdag 4 augustus 2020 om 10:42". */
export function formatFullMoment(moment: Date, language: Language): string {
  return `${formatLongDate(dateInBrussels(moment), language, true)} ${at[language]} ${timeInBrussels(moment)}`;
}

/** "4 augustus 2020", for letters and statements. */
export function formatLongDate(date: PlainDate, language: Language, withWeekday = false): string {
  return longFormat(language, withWeekday)
    .format(new Date(`${date}T00:00:00Z`))
    .replace(",", "");
}

const longFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once: making one costs sixty times what using it does, and a list has one in every row. */
function longFormat(language: Language, withWeekday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withWeekday}`;
  const made =
    longFormats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      timeZone: "UTC",
      weekday: withWeekday ? "long" : undefined,
      day: "numeric",
      month: "long",
      year: "numeric",
    });
  longFormats.set(key, made);
  return made;
}

/** The moment at which clocks in Brussels show this time; an hour that summer time skips becomes the hour after it. */
export function momentInBrussels(date: PlainDate, time: `${number}:${number}`): Date {
  const asUtc = new Date(`${date}T${time}:00Z`).getTime();
  const guess = asUtc - offsetInBrussels(asUtc);
  return new Date(asUtc - offsetInBrussels(guess));
}

function offsetInBrussels(moment: number): number {
  const shown = `${brusselsClock.format(new Date(moment)).replace(" ", "T")}Z`;
  return new Date(shown).getTime() - Math.floor(moment / 1000) * 1000;
}
