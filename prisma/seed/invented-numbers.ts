import { addDays, type PlainDate, yearOf } from "@/lib/values/dates";
import { kboCheckDigits } from "@/lib/values/enterprise-number";
import { belgianAccountCheck } from "@/lib/values/iban";
import { nationalCheckDigits } from "@/lib/values/national-number";

/** Numbers that satisfy every check and belong to nobody: each kind counts in a range that is not handed out. */

/** Handed out are 0… and the first of 1…; this range begins nine hundred million numbers further. */
export const firstInventedEnterprise = 19_000_001;

export function inventedEnterpriseNumber(eightDigits: number): string {
  const eight = String(eightDigits);
  return eight + kboCheckDigits(eight);
}

const firstBirth: PlainDate = "1960-01-01";
const births = 17_000;
/** Registers count births of a day from 001; nowhere near this many are born. */
const lastSerial = 998;

export type InventedBirth = { readonly nationalNumber: string; readonly birthDate: PlainDate };

/** The same place never gives the same number twice; birth dates are spread over all working ages. */
export function inventedBirth(place: number, sex: "F" | "M"): InventedBirth {
  // 7 919 and 17 000 share no divisor, so each round visits every day once.
  const birthDate = addDays(firstBirth, (place * 7_919) % births);
  const serial = lastSerial - 2 * Math.floor(place / births) - (sex === "M" ? 1 : 0);
  const nine = birthDate.slice(2).replaceAll("-", "") + String(serial).padStart(3, "0");
  return { nationalNumber: nine + nationalCheckDigits(nine, yearOf(birthDate)), birthDate };
}

/** Bank code 999 belongs to no bank. */
export function inventedIban(place: number): string {
  const firstTen = `999${String(place).padStart(7, "0")}`;
  const account = firstTen + belgianAccountCheck(firstTen);
  // B is 11 and E is 14 in the sum, and the check digits count as 00.
  const remainder = Number(BigInt(`${account}111400`) % 97n);
  return `BE${String(98 - remainder).padStart(2, "0")}${account}`;
}
