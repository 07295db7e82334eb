import type { z } from "zod";
import { languages, type Translated } from "@/lib/i18n/language";
import { columnIndex, columnLetters } from "./column-letters";
import { limits } from "./limits";

export type ColumnKind = "text" | "number" | "integer" | "money" | "date";

export type Column = {
  readonly header: Translated;
  readonly kind: ColumnKind;
  /** In characters, as Excel counts. */
  readonly width: number;
  /** The letter it stands under ("AC") when we write it. Reading goes by header, never by letter. */
  readonly column?: string;
  /** The cells that the user may fill in: green and unlocked. */
  readonly editable?: boolean;
  /** Says what happened to the row, in a file that we send back. */
  readonly result?: boolean;
  /** For ourselves: there, but out of sight. */
  readonly hidden?: boolean;
  /** A list without this column is not this list. */
  readonly required?: boolean;
  /** The same rule that form, server and API use. */
  readonly schema?: z.ZodType;
  /** Shown when the cell is selected. */
  readonly help?: Translated;
  readonly choices?: readonly string[];
  /** Headers under which other systems know it. */
  readonly alsoKnownAs?: readonly string[];
};

export type Columns = Readonly<Record<string, Column>>;

export type PlacedColumn = Column & {
  readonly key: string;
  readonly index: number;
  readonly letters: string;
};

export type Sheet<C extends Columns = Columns> = {
  readonly name: string;
  readonly title: Translated;
  readonly columns: C;
  /** Without our three rows of headers: its rows are somebody's own, written back as they came. */
  readonly bare?: boolean;
  /** The key of the last column that stays in sight when the sheet is scrolled to the right. */
  readonly frozen?: string;
  /** In the order of the file; there may be gaps. */
  readonly placed: readonly PlacedColumn[];
};

/** Text is text, a date "YYYY-MM-DD", money whole cents; an empty cell is null. */
export type CellValue<K extends ColumnKind> = (K extends "text" | "date" ? string : number) | null;

export type RowOf<S extends { readonly columns: Columns }> = {
  readonly [K in keyof S["columns"]]: CellValue<S["columns"][K]["kind"]>;
};

/** A spreadsheet as data: writing, reading, the preview and the documentation all read this list. */
export function defineSheet<const C extends Columns>(sheet: {
  readonly name: string;
  readonly title: Translated;
  readonly columns: C;
  readonly bare?: boolean;
  readonly frozen?: Extract<keyof C, string>;
}): Sheet<C> {
  for (const language of languages) {
    if (!/^[^[\]:*?/\\']{1,31}$/.test(sheet.title[language])) {
      throw new Error(`Excel allows no sheet called "${sheet.title[language]}"`);
    }
  }
  return { ...sheet, placed: place(sheet.name, sheet.columns) };
}

function place(name: string, columns: Columns): PlacedColumn[] {
  const taken = new Set<number>();
  for (const [key, { column, choices }] of Object.entries(columns)) {
    if (choices && choices.join(",").length > 255)
      throw new Error(`${name}.${key}: Excel holds 255 characters of choices`);
    if (column === undefined) continue;
    const index = columnIndex(column);
    if (taken.has(index)) throw new Error(`${name}.${key}: column ${column} is taken`);
    taken.add(index);
  }
  let next = 0;
  const placed = Object.entries(columns).map(([key, column]) => {
    let index: number;
    if (column.column === undefined) {
      while (taken.has(next)) next++;
      taken.add(next);
      index = next;
    } else {
      index = columnIndex(column.column);
    }
    return { ...column, key, index, letters: columnLetters(index) };
  });
  placed.sort((a, b) => a.index - b.index);
  const last = placed.at(-1);
  if (!last) throw new Error(`${name}: a sheet has at least one column`);
  if (last.index >= limits.columns)
    throw new Error(`${name}: no more than ${limits.columns} columns are read back`);
  return placed;
}
