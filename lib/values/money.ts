import type { Language, Translated } from "@/lib/i18n/language";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { textSchema } from "@/lib/values/text-schema";

/** An amount of euro in whole cents. */
export type Cents = number;

export type MoneyProblem = "money.format" | "money.decimals" | "money.too-large";

/** Ten thousand million euro: more is a slip of the keyboard, and sums stay exact far beyond it. */
export const largestAmount: Cents = 1_000_000_000_000;

const locales: Translated = { nl: "nl-BE", fr: "fr-BE", en: "en-IE" };

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, style: "currency" | "decimal", decimals: 0 | 2): Intl.NumberFormat {
  const key = `${language} ${style} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locales[language], {
    style,
    currency: style === "currency" ? "EUR" : undefined,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, format);
  return format;
}

/** "€ 1.234,56", "1 234,56 €", "€1,234.56" */
export function formatMoney(amount: Cents, language: Language): string {
  return numberFormat(language, "currency", 2).format(amount / 100);
}

/** Without cents, for charts and large sums. */
export function formatWholeEuros(amount: Cents, language: Language): string {
  return numberFormat(language, "currency", 0).format(roundHalfUp(amount, 100));
}

/** Without the currency sign, for columns and fields: "1.234,56". */
export function formatAmount(amount: Cents, language: Language): string {
  return numberFormat(language, "decimal", 2).format(amount / 100);
}

/** "1234.56", for files that machines read. */
export function decimalText(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * What people type: 1234,56 · 1.234,56 · 1,234.56 · 1 234,56 · € 1234. The last comma or point followed by one or two
 * digits separates the cents; points or commas followed by three digits group thousands.
 */
export function parseMoney(text: string): Outcome<Cents, MoneyProblem> {
  const typed = text.replace(/[\s\u200b€']|EUR/gi, "").replace(/[−–]/g, "-");
  const parts = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:([.,])(\d+))?$/.exec(typed);
  if (!parts) return refuse("money.format");
  const [, sign = "", whole = "", separator, decimals = ""] = parts;
  if (separator && whole.includes(separator)) return refuse("money.format");
  if (decimals.length > 2) return refuse("money.decimals");
  const amount = Number(whole.replace(/[.,]/g, "")) * 100 + Number(decimals.padEnd(2, "0"));
  if (amount > largestAmount) return refuse("money.too-large");
  return success(sign && amount > 0 ? -amount : amount);
}

/** From a number of euro as a spreadsheet holds it. */
export function centsOf(euros: number): Cents {
  // Through text, because 1.005 × 100 is 100.49999999999999.
  return Math.sign(euros) * roundHalfUp(Number(`${Math.abs(euros).toFixed(8)}e4`), 100);
}

/** Half a unit goes up, away from zero below it: what accountants do. */
export function roundHalfUp(value: number, divisor = 1): number {
  const rounded = Math.floor((Math.abs(value) * 2 + divisor) / (divisor * 2));
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** A percentage of an amount, exactly, rounded to the cent. Percentages have at most six decimals. */
export function percentOf(amount: Cents, percent: number): Cents {
  const millionths = BigInt(Math.round(percent * 1_000_000));
  const product = BigInt(amount) * millionths;
  const divisor = 100_000_000n;
  const size = product < 0n ? -product : product;
  const rounded = Number((size * 2n + divisor) / (divisor * 2n));
  return product < 0n && rounded > 0 ? -rounded : rounded;
}

export const moneyField = textSchema(parseMoney);
