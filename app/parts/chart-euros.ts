import type { Language } from "@/lib/i18n/language";
import { type Cents, formatWholeEuros } from "@/lib/values/money";

const tenMillionEuros: Cents = 1_000_000_000;

/** How a chart writes its amounts: whole euros, or millions where these would not fit beside it on a phone. */
export function chartEuros(largest: Cents, language: Language): (cents: Cents) => string {
  if (largest < tenMillionEuros) return (cents) => formatWholeEuros(cents, language);
  const millions = new Intl.NumberFormat({ nl: "nl-BE", fr: "fr-BE", en: "en-IE" }[language], {
    style: "currency",
    currency: "EUR",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return (cents) => (cents === 0 ? formatWholeEuros(0, language) : millions.format(cents / 100));
}
