import { kboCheckDigits } from "@/lib/values/enterprise-number";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isDigits, withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type EstablishmentNumberProblem =
  | "establishment-number.characters"
  | "establishment-number.length"
  | "establishment-number.first-digit"
  | "establishment-number.check-digits";

/** A place of business of an enterprise, as ten digits. Assumed: its first digit is 2 to 8. */
export function parseEstablishmentNumber(text: string): Outcome<string, EstablishmentNumberProblem> {
  const number = withoutSeparators(text).replace(/^BE/i, "");
  if (!isDigits(number)) return refuse("establishment-number.characters");
  if (number.length !== 10) return refuse("establishment-number.length");
  if (!/^[2-8]/.test(number)) return refuse("establishment-number.first-digit");
  if (number.slice(8) !== kboCheckDigits(number.slice(0, 8)))
    return refuse("establishment-number.check-digits");
  return success(number);
}

/** 2.000.000.042 */
export function formatEstablishmentNumber(number: string): string {
  return `${number.slice(0, 1)}.${number.slice(1, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
}

export const establishmentNumber = textSchema(parseEstablishmentNumber);
