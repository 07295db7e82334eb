import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isDigits, withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type RszNumberProblem = "rsz-number.characters" | "rsz-number.length" | "rsz-number.check-digits";

export function rszCheckDigits(firstSeven: string): string {
  return String(96 - ((Number(firstSeven) * 100) % 97)).padStart(2, "0");
}

/**
 * The employer's number at the social security office (RSZ/ONSS), as nine digits. No source settles whether every number
 * in use satisfies the check, so staff may override it.
 */
export function parseRszNumber(
  text: string,
  { acceptOtherCheckDigits = false } = {},
): Outcome<string, RszNumberProblem> {
  const number = withoutSeparators(text);
  if (!isDigits(number)) return refuse("rsz-number.characters");
  if (number.length !== 9) return refuse("rsz-number.length");
  if (!acceptOtherCheckDigits && number.slice(7) !== rszCheckDigits(number.slice(0, 7))) {
    return refuse("rsz-number.check-digits");
  }
  return success(number);
}

/** 0001000-06 */
export function formatRszNumber(number: string): string {
  return `${number.slice(0, 7)}-${number.slice(7)}`;
}

export const rszNumber = textSchema((text) => parseRszNumber(text));
export const rszNumberByStaff = textSchema((text) => parseRszNumber(text, { acceptOtherCheckDigits: true }));
