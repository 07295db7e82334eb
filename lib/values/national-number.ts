import { isPlainDate, type PlainDate } from "@/lib/values/dates";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isDigits, withoutSeparators } from "@/lib/values/separators";
import { textSchema } from "@/lib/values/text-schema";

export type NationalNumberProblem =
  | "national-number.characters"
  | "national-number.length"
  | "national-number.birth-date"
  | "national-number.check-digits";

export type NationalNumber = {
  /** Eleven digits. */
  readonly number: string;
  /** BIS: for people who are not in the national register. */
  readonly kind: "register" | "bis";
  readonly birthYear: number;
  /** Absent when month or day was not known when the number was given. */
  readonly birthDate: PlainDate | undefined;
  /** Absent for a BIS number that was given before the sex was known. */
  readonly sex: "male" | "female" | undefined;
};

/** 97 less the remainder of the nine digits, with a 2 before them for who was born from 2000 on. */
export function nationalCheckDigits(firstNine: string, birthYear: number): string {
  const base = Number(birthYear >= 2000 ? `2${firstNine}` : firstNine);
  return String(97 - (base % 97)).padStart(2, "0");
}

/** Belgian social security identification number (INSZ/NISS): a national register or a BIS number. */
export function parseNationalNumber(text: string): Outcome<NationalNumber, NationalNumberProblem> {
  const number = withoutSeparators(text);
  if (!isDigits(number)) return refuse("national-number.characters");
  if (number.length !== 11) return refuse("national-number.length");

  const birth = birthIn(number);
  if (!birth) return refuse("national-number.birth-date");
  // The two centuries never agree on their check digits, so the digits tell the century.
  const nine = number.slice(0, 9);
  const birthYear = [1900 + birth.year, 2000 + birth.year].find(
    (year) => nationalCheckDigits(nine, year) === number.slice(9),
  );
  if (birthYear === undefined) return refuse("national-number.check-digits");

  const known = birth.month > 0 && birth.day > 0;
  const birthDate = `${birthYear}-${twoDigits(birth.month)}-${twoDigits(birth.day)}`;
  if (known && !isPlainDate(birthDate)) return refuse("national-number.birth-date");
  return success({
    number,
    kind: birth.shift === 0 ? "register" : "bis",
    birthYear,
    birthDate: known ? birthDate : undefined,
    sex: birth.shift === 20 ? undefined : Number(number.slice(6, 9)) % 2 === 1 ? "male" : "female",
  });
}

/** BIS numbers add 20 to the month (sex unknown) or 40 (sex known). */
function birthIn(number: string) {
  const month = Number(number.slice(2, 4));
  const shift = [0, 20, 40].find((added) => month >= added && month <= added + 12);
  const day = Number(number.slice(4, 6));
  if (shift === undefined || day > 31) return undefined;
  const birth = { year: Number(number.slice(0, 2)), month: month - shift, day, shift };
  // A day that exists in neither century (31 April, 30 February) needs no check digits to be wrong.
  const possible = [1900, 2000].some((century) => {
    const date = `${century + birth.year}-${twoDigits(birth.month)}-${twoDigits(day)}`;
    return birth.month === 0 || day === 0 || isPlainDate(date);
  });
  return possible ? birth : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** 85.07.30-033.28 */
export function formatNationalNumber(number: string): string {
  return `${dottedBirth(number)}-${number.slice(6, 9)}.${number.slice(9)}`;
}

/** 85.07.30-***.**: what screens show until someone asks for the number, which is audited. */
export function maskNationalNumber(number: string): string {
  return `${dottedBirth(number)}-***.**`;
}

function dottedBirth(number: string): string {
  return `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`;
}

export const nationalNumber = textSchema((text) => {
  const outcome = parseNationalNumber(text);
  return outcome.ok ? success(outcome.value.number) : outcome;
});
