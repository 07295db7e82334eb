import { crc32 } from "node:zlib";
import type { Column, PlacedColumn, Sheet } from "@/lib/excel/define-sheet";
import type { Value, Values } from "./upload-definition";

/**
 * The last column of every list that comes back, hidden and locked: by it we know for each row whether anything outside the
 * green cells was touched, and what stood in the green ones when the file was made. Checksums, no secret: who forges them
 * only fools the comparison that would name the own changes.
 */
export const controlColumn = {
  header: { nl: "Controlegetal", fr: "Chiffre de contrôle", en: "Check number" },
  kind: "text",
  width: 14,
  hidden: true,
} as const satisfies Column;

/** "k" and two checksums: of the locked cells, of the green ones. Never a number, a date or a formula to any program. */
export function controlOf(sheet: Sheet, row: Values): string {
  const { locked, green } = columnsOf(sheet);
  return `k${checksum(locked, row)}.${checksum(green, row)}`;
}

export type Control = { readonly locked: string; readonly green: string };

export function readControl(text: string): Control | null {
  const shape = /^k([0-9a-z]{1,7})\.([0-9a-z]{1,7})$/.exec(text.trim());
  return shape ? { locked: shape[1]!, green: shape[2]! } : null;
}

export function lockedChecksum(sheet: Sheet, row: Values): string {
  return checksum(columnsOf(sheet).locked, row);
}

export function greenChecksum(sheet: Sheet, row: Values): string {
  return checksum(columnsOf(sheet).green, row);
}

export function greenColumns(sheet: Sheet): readonly PlacedColumn[] {
  return columnsOf(sheet).green;
}

/** What we fill in ourselves and nobody else is meant to change. */
export function lockedColumns(sheet: Sheet): readonly PlacedColumn[] {
  return columnsOf(sheet).locked;
}

/** The same value, however another program wrote it down: spaces, composed letters, the last digits of a fraction. */
export function sameForm(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (plain.test(value)) return value;
  return value.normalize("NFC").replace(/\s+/g, " ").trim();
}

const plain = /^[\x21-\x7e]*$/;

type Parted = { readonly locked: readonly PlacedColumn[]; readonly green: readonly PlacedColumn[] };

const parted = new WeakMap<Sheet, Parted>();

function columnsOf(sheet: Sheet): Parted {
  let found = parted.get(sheet);
  if (!found) {
    const own = sheet.placed.filter(({ hidden, result }) => !hidden && !result);
    found = {
      locked: own.filter(({ editable }) => !editable),
      green: own.filter(({ editable }) => editable),
    };
    parted.set(sheet, found);
  }
  return found;
}

function checksum(columns: readonly PlacedColumn[], row: Values): string {
  let text = "";
  for (let i = 0; i < columns.length; i++) text += `${sameForm(row[columns[i]!.key])}\u0001`;
  return crc32(text).toString(36);
}
