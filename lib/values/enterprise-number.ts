import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isDigits, withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type EnterpriseNumberProblem =
  | "enterprise-number.characters"
  | "enterprise-number.length"
  | "enterprise-number.first-digit"
  | "enterprise-number.check-digits";

/** The last two of ten digits: 97 less the remainder of the first eight. Establishments follow the same rule. */
export function kboCheckDigits(firstEight: string): string {
  return String(97 - (Number(firstEight) % 97)).padStart(2, "0");
}

/** Belgian enterprise (KBO) or VAT number, however it was typed, as ten digits. */
export function parseEnterpriseNumber(text: string): Outcome<string, EnterpriseNumberProblem> {
  const typed = withoutSeparators(text).replace(/^BE/i, "");
  if (!isDigits(typed)) return refuse("enterprise-number.characters");
  // Numbers from before 2003 had nine digits; they are the same number with a zero in front.
  const number = typed.length === 9 ? `0${typed}` : typed;
  if (number.length !== 10) return refuse("enterprise-number.length");
  if (!/^[01]/.test(number)) return refuse("enterprise-number.first-digit");
  if (number.slice(8) !== kboCheckDigits(number.slice(0, 8))) return refuse("enterprise-number.check-digits");
  return success(number);
}

export function isEnterpriseNumber(text: string): boolean {
  return parseEnterpriseNumber(text).ok;
}

/** 0402.236.531 */
export function formatEnterpriseNumber(number: string): string {
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
}

/** BE 0402.236.531 */
export function formatVatNumber(number: string): string {
  return `BE ${formatEnterpriseNumber(number)}`;
}

export const enterpriseNumber = textSchema(parseEnterpriseNumber);
