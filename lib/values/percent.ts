import type { Language } from "@/lib/i18n/language";

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-IE" } as const;

/** "8,86 %": with a space that never breaks, in English without. */
export function formatPercent(
  value: number,
  language: Language,
  decimals: { atLeast?: number } = {},
): string {
  const figure = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals.atLeast ?? 0,
    maximumFractionDigits: 2,
  }).format(value);
  return language === "en" ? `${figure}%` : `${figure}\u00a0%`;
}
