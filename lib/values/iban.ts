import { electronicFormatIBAN, ValidationErrorsIBAN, validateIBAN } from "ibantools";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { inGroups } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type IbanProblem =
  | "iban.characters"
  | "iban.country"
  | "iban.length"
  | "iban.check-digits"
  | "iban.national-check";

/** Account number of any country that has IBAN; capitals and digits without spaces. */
export function parseIban(text: string): Outcome<string, IbanProblem> {
  const number = electronicFormatIBAN(text.replace(/[\u200b\u2060\ufeff]/g, ""));
  if (!number || !/^[A-Z0-9]+$/.test(number)) return refuse("iban.characters");
  const { errorCodes } = validateIBAN(number);
  const has = (code: ValidationErrorsIBAN) => errorCodes.includes(code);
  if (has(ValidationErrorsIBAN.NoIBANCountry)) return refuse("iban.country");
  if (has(ValidationErrorsIBAN.WrongBBANLength)) return refuse("iban.length");
  if (has(ValidationErrorsIBAN.WrongIBANChecksum) || has(ValidationErrorsIBAN.ChecksumNotNumber)) {
    return refuse("iban.check-digits");
  }
  if (errorCodes.length > 0 && number.startsWith("BE")) return refuse("iban.national-check");
  if (errorCodes.length > 0) return refuse("iban.check-digits");
  if (number.startsWith("BE") && !hasBelgianCheck(number)) return refuse("iban.national-check");
  return success(number);
}

/** Belgian accounts carry a check of their own: the first ten digits modulo 97, where 0 becomes 97. */
function hasBelgianCheck(number: string): boolean {
  return belgianAccountCheck(number.slice(4, 14)) === number.slice(14);
}

export function belgianAccountCheck(firstTen: string): string {
  return String(Number(firstTen) % 97 || 97).padStart(2, "0");
}

/** BE68 5390 0754 7034 */
export function formatIban(iban: string): string {
  return inGroups(iban, 4);
}

/** BE68 **** **** 7034: what screens show until someone asks for the number, which is audited. */
export function maskIban(iban: string): string {
  return inGroups(`${iban.slice(0, 4)}${"*".repeat(Math.max(0, iban.length - 8))}${iban.slice(-4)}`, 4);
}

export const iban = textSchema(parseIban);
