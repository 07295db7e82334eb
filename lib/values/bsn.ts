import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isDigits, withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type BsnProblem = "bsn.characters" | "bsn.length" | "bsn.check-digits";

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Dutch citizen number, as nine digits. It may never stand in an export, a URL or a key. */
export function parseBsn(text: string): Outcome<string, BsnProblem> {
  const typed = withoutSeparators(text);
  if (!isDigits(typed)) return refuse("bsn.characters");
  const number = typed.length === 8 ? `0${typed}` : typed;
  if (number.length !== 9) return refuse("bsn.length");
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  if (sum <= 0 || sum % 11 !== 0) return refuse("bsn.check-digits");
  return success(number);
}

/** ******333: enough to recognise, not enough to use. */
export function maskBsn(number: string): string {
  return `******${number.slice(6)}`;
}

export const bsn = textSchema(parseBsn);
