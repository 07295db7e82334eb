import { cellValue } from "@/lib/excel/cell-value";
import { columnIndex } from "@/lib/excel/column-letters";
import type { ColumnKind } from "@/lib/excel/define-sheet";
import { now } from "@/lib/values/clock";
import { parseEmailAddress } from "@/lib/values/email-address";
import { parseNationalNumber } from "@/lib/values/national-number";
import type { PeopleOfEmployer } from "./people-of-employer";

export function columnIndexOf(address: string): number {
  return columnIndex(address.replace(/\d+$/, ""));
}

/** What a single text may be. */
export function contentOf(text: string): { email: boolean; date: boolean; number: boolean } {
  const isOf = (kind: ColumnKind) => {
    const value = cellValue(kind, "text", text);
    return value.ok && value.value !== null;
  };
  return { email: parseEmailAddress(text).ok, date: isOf("date"), number: isOf("money") };
}

/** The share of texts for which something holds; 0 for an empty column. */
function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

const mostly = 0.6;

/** What the content of a column says for (or against) its being ours, added to what its header says. */
export function fits(
  key: string,
  kind: ColumnKind,
  texts: readonly string[],
  people: PeopleOfEmployer | null,
): number {
  if (texts.length === 0) return 0;
  switch (key) {
    case "workEmail":
      // Half-filled and with mistakes, it still is a column of addresses.
      return share(texts, (text) => text.includes("@")) >= 0.5 ? 45 : -60;
    case "nationalNumber":
      return share(texts, isNational) >= mostly ? 70 : -60;
    case "affiliateNumber":
      if (share(texts, isNational) >= mostly) return -60;
      return people && share(texts, (text) => people.withAffiliateNumber(text).length > 0) >= mostly
        ? 80
        : noWords(texts);
    case "employeeNumber":
      if (share(texts, isNational) >= mostly) return -60;
      return people && share(texts, (text) => people.withEmployeeNumber(text).length > 0) >= mostly
        ? 70
        : noWords(texts);
    case "birthDate":
      return share(texts, (text) => yearIn(text) > 1900 && yearIn(text) < thisYear() - 14) >= mostly
        ? 40
        : -60;
    case "fullName":
      return share(texts, (text) => isName(text) && /\S[\s,]+\S/.test(text)) >= mostly ? 15 : -30;
    case "lastName":
    case "firstName":
      return share(texts, isName) >= mostly ? 5 : -60;
    case "payer":
      return share(texts, (text) => text.length < 30 && /\p{L}/u.test(text)) >= mostly ? 5 : -60;
    default:
      if (kind === "date") return share(texts, (text) => yearIn(text) > thisYear() - 5) >= mostly ? 20 : -60;
      if (kind === "text") return 0;
      return share(texts, (text) => contentOf(text).number) >= mostly && share(texts, isNational) < mostly
        ? 10
        : -60;
  }
}

function isNational(text: string): boolean {
  return parseNationalNumber(text.padStart(11, "0")).ok;
}

function noWords(texts: readonly string[]): number {
  return share(texts, (text) => /\d/.test(text) && text.length <= 20) >= mostly ? 5 : -60;
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[\d@]/.test(text);
}

function thisYear(): number {
  return now().getUTCFullYear();
}

/** Of a date in any of the ways people write one; 0 for what is none. A bare number is not taken for a count of days. */
function yearIn(text: string): number {
  const date = cellValue("date", "text", text);
  return date.ok && date.value ? Number(date.value.slice(0, 4)) : 0;
}
