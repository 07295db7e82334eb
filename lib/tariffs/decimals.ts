import type { Language } from "@/lib/i18n/language";

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-IE" } as const;
const formats = new Map<string, Intl.NumberFormat>();

/** 1150 with three decimals is "1,150". */
export function decimals(value: number, places: 2 | 3, language: Language): string {
  const key = `${language} ${places}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
  formats.set(key, format);
  return format.format(value / 10 ** places);
}

/** Hundredths as a number of which nobody reads the noughts: 250 is "2,5", 300 is "3". */
export function hundredths(value: number, language: Language): string {
  return decimals(value, 2, language).replace(/[.,]?0+$/, "");
}
