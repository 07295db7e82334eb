import type { Translated } from "@/lib/i18n/language";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import type { CellValue, ColumnKind } from "./define-sheet";
import { isIsoDate, isoFromSerial } from "./excel-dates";

/** Why the content of a cell is not what its column holds. */
export const cellProblems = {
  "cell.error": {
    nl: "De cel bevat een foutwaarde ({found}).",
    fr: "La cellule contient une valeur d’erreur ({found}).",
    en: "The cell holds an error value ({found}).",
  },
  "cell.not-a-number": {
    nl: "“{found}” is geen getal.",
    fr: "« {found} » n’est pas un nombre.",
    en: "“{found}” is not a number.",
  },
  "cell.not-an-integer": {
    nl: "“{found}” is geen geheel getal.",
    fr: "« {found} » n’est pas un nombre entier.",
    en: "“{found}” is not a whole number.",
  },
  "cell.ambiguous-number": {
    nl: "“{found}” kan op twee manieren gelezen worden. Schrijf het zonder punt voor de duizendtallen.",
    fr: "« {found} » peut se lire de deux façons. Écrivez-le sans point pour les milliers.",
    en: "“{found}” can be read in two ways. Please write it without a point for the thousands.",
  },
  "cell.not-a-date": {
    nl: "“{found}” is geen datum. Schrijf ze als dd-mm-jjjj.",
    fr: "« {found} » n’est pas une date. Écrivez-la sous la forme jj-mm-aaaa.",
    en: "“{found}” is not a date. Please write it as dd-mm-yyyy.",
  },
} as const satisfies Record<string, Translated>;

export type CellProblem = keyof typeof cellProblems;

export type CellKind = "empty" | "text" | "number" | "boolean" | "date" | "error";

/** The number that stands in the file, as it was typed: 0.30000000000000004 is 0.3, 1.2E+10 is 12000000000. */
export function numberAsTyped(stored: string): string {
  if (stored.length < 15 && !/[eE]/.test(stored)) return stored;
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded);
}

/** What a cell means in a column of this kind. An empty cell is null in every column. */
export function cellValue<K extends ColumnKind>(
  kind: K,
  found: CellKind,
  text: string,
): Outcome<CellValue<K>, CellProblem>;
export function cellValue(
  kind: ColumnKind,
  found: CellKind,
  text: string,
): Outcome<string | number | null, CellProblem> {
  if (found === "empty" || text.trim() === "") return success(null);
  const shown = { found: text.slice(0, 60) };
  if (found === "error") return refuse("cell.error", shown);
  if (kind === "text") return success(text);
  if (kind === "date") {
    const date = dateFrom(found, text);
    return date === null ? refuse("cell.not-a-date", shown) : success(date);
  }
  const number = found === "number" ? Number(text) : found === "text" ? numberFrom(text, kind) : Number.NaN;
  if (number === null) return refuse("cell.ambiguous-number", shown);
  if (!Number.isFinite(number)) return refuse("cell.not-a-number", shown);
  if (kind === "money") return success(centsOf(number));
  if (kind === "integer" && !Number.isSafeInteger(number)) return refuse("cell.not-an-integer", shown);
  return success(number);
}

/** By way of the decimal digits: 1.005 is 101 cents, though 1.005 × 100 is 100.49999999999999. */
function centsOf(amount: number): number {
  const cents = Math.round(Number(`${Math.abs(amount).toPrecision(15)}e2`));
  const exact = Number.isFinite(cents) ? cents : Math.round(Math.abs(amount) * 100);
  return amount < 0 && exact !== 0 ? -exact : exact;
}

/**
 * "1.234,56", "1 234,56", "1,234.56", "€ 12", "-3,5". A single separator before exactly three digits groups thousands in
 * money and whole numbers, which have no three decimals; in other numbers a comma is a decimal comma, as people write
 * here, and a point could be either: null.
 */
function numberFrom(text: string, kind: ColumnKind): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]|€|EUR/gi, "");
  if (!/^[+-]?[\d.,]*\d$/.test(bare)) return Number.NaN;
  const comma = bare.lastIndexOf(",");
  const point = bare.lastIndexOf(".");
  if (comma < 0 && point < 0) return Number(bare);
  if (comma >= 0 && point >= 0) {
    const [decimal, group] = comma > point ? [",", "."] : [".", ","];
    return bare.split(decimal).length > 2 ? Number.NaN : grouped(bare, group, decimal);
  }
  const [separator, other] = comma >= 0 ? [",", "."] : [".", ","];
  const pieces = bare.split(separator);
  const threeDigits = pieces[1]?.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(pieces[0] ?? "");
  if (pieces.length > 2 || (threeDigits && kind !== "number")) return grouped(bare, separator, other);
  if (threeDigits && separator === ".") return null;
  return Number(bare.replace(separator, "."));
}

function grouped(bare: string, group: string, decimal: string): number {
  const [whole = "", fraction] = bare.split(decimal);
  const groups = whole.split(group);
  const right = groups.every((digits, i) =>
    i === 0 ? /^[+-]?\d{1,3}$/.test(digits) || groups.length === 1 : /^\d{3}$/.test(digits),
  );
  return right ? Number(groups.join("") + (fraction === undefined ? "" : `.${fraction}`)) : Number.NaN;
}

const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const yearFirst = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T.*)?$/;

function dateFrom(found: CellKind, text: string): string | null {
  if (found === "boolean") return null;
  const trimmed = text.trim();
  const day = dayFirst.exec(trimmed);
  const year = yearFirst.exec(trimmed);
  const iso = day
    ? `${day[3]}-${day[2]!.padStart(2, "0")}-${day[1]!.padStart(2, "0")}`
    : year
      ? `${year[1]}-${year[2]}-${year[3]}`
      : null;
  if (iso !== null) return isIsoDate(iso) ? iso : null;
  // A date whose format was lost on the way is a count of days, between 1901 and 2099.
  const serial = found === "number" ? Number(trimmed) : Number.NaN;
  return Number.isInteger(serial) && serial >= 367 && serial <= 73_050 ? isoFromSerial(serial, false) : null;
}
