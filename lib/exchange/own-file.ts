import { columnIndex } from "@/lib/excel/column-letters";
import { type Column, type Columns, defineSheet, type Sheet } from "@/lib/excel/define-sheet";
import { normaliseHeader } from "@/lib/excel/normalise-header";
import { readRaw } from "@/lib/excel/read-raw";
import { type Reading, readSheet } from "@/lib/excel/read-sheet";
import type { Source } from "@/lib/excel/reading-process";
import type { WorkbookRefusal } from "@/lib/excel/refusals";
import { languages } from "@/lib/i18n/language";
import { type Outcome, success } from "@/lib/values/outcome";
import { greenColumns } from "./control-number";
import { headerSynonyms } from "./header-synonyms";
import { insuredOverview } from "./insured-overview.sheet";
import { askColumns, type KnownHeaders } from "./match-columns";
import { identifierColumns } from "./match-people";
import type { PeopleOfEmployer } from "./people-of-employer";
import type { AskedColumns } from "./upload-view";

/** What Upload.columns holds: what was asked and, once answered, which column of the file is which of ours. */
export type ColumnsOfUpload = AskedColumns & { readonly chosen?: Readonly<Record<string, string>> };

/** Which key every header was said to stand for, by the header as it is compared. */
export type Remembered = ReadonlyMap<string, string>;

/**
 * A list as it came in.
 * - ours: the sheet that we write, with what is filled in; its other cells are compared with what we have.
 * - own: a file of the sender's own system; only who a row is for and what it declares are read, nothing else in it counts.
 * - ask: the columns can't be told without the sender.
 */
export type OpenedList<C extends Columns> =
  | { readonly kind: "ours"; readonly reading: Reading<C> }
  | { readonly kind: "own"; readonly reading: Reading<Columns> }
  | { readonly kind: "ask"; readonly columns: AskedColumns };

/** Of our own sheet at least so much is there: with less it is somebody's own list that shares a header with ours. */
const oursFrom = 0.6;

const fullName: Column = {
  header: { nl: "Naam en voornaam", fr: "Nom et prénom", en: "Name and first name" },
  kind: "text",
  width: 30,
};

const ownSheets = new WeakMap<Sheet, Sheet>();

/** The columns that a file of the sender's own may hold: who it is about, and what is filled in. None is required. */
export function ownFileSheet(sheet: Sheet): Sheet {
  const made = ownSheets.get(sheet);
  if (made) return made;
  const columns: Record<string, Column> = {};
  const overview: Columns = insuredOverview.columns;
  for (const key of identifierColumns) {
    columns[key] = plain(key, sheet.columns[key] ?? overview[key] ?? fullName);
  }
  for (const { key } of greenColumns(sheet)) columns[key] = plain(key, sheet.columns[key]!);
  const own = defineSheet({ name: `${sheet.name}-own`, title: sheet.title, columns });
  ownSheets.set(sheet, own);
  return own;
}

/** Without its place and its rules: those are of the sheet that we write. */
function plain(key: string, { header, kind, width, editable, alsoKnownAs = [] }: Column): Column {
  return {
    header,
    kind,
    width,
    ...(editable ? { editable } : {}),
    alsoKnownAs: [...alsoKnownAs, ...(headerSynonyms[key]?.known ?? [])],
  };
}

export type ColumnsProblem = "columns.nothing-to-read" | "columns.nobody-to-find";

/** What a set of columns lacks to be read: something that is filled in, and a way to tell who it is for. */
export function lackingColumns(sheet: Sheet, keys: ReadonlySet<string>): ColumnsProblem | null {
  if (!greenColumns(sheet).some(({ key }) => keys.has(key))) return "columns.nothing-to-read";
  const numbered = ["affiliateNumber", "employeeNumber", "nationalNumber"].some((key) => keys.has(key));
  const named = keys.has("fullName") || (keys.has("lastName") && keys.has("firstName"));
  return numbered || (named && keys.has("birthDate")) ? null : "columns.nobody-to-find";
}

export type OpenOptions = {
  readonly remembered?: Remembered;
  /** Upload.columns, when the sender was asked before. */
  readonly columns?: ColumnsOfUpload | null;
  /** Who there is: a column full of their numbers says what it is. */
  readonly people?: PeopleOfEmployer | null;
};

/**
 * Opens a list as what it proves to be. `open` may be called more than once: a file is looked at as our own sheet first,
 * then as somebody's own. Close the reading that you don't read to its end.
 */
export async function openList<C extends Columns>(
  open: () => Source | Promise<Source>,
  sheet: Sheet<C>,
  { remembered = new Map(), columns = null, people = null }: OpenOptions = {},
): Promise<Outcome<OpenedList<C>, WorkbookRefusal>> {
  const own = ownFileSheet(sheet);
  if (columns?.chosen) {
    const placed = { headerRow: columns.headerRow, columns: byKey(columns.chosen) };
    const reading = await readSheet(await open(), own, { placed });
    return reading.ok ? success({ kind: "own", reading: reading.value }) : reading;
  }
  const ours = await readSheet(await open(), sheet);
  if (ours.ok) {
    if (isOurs(sheet, ours.value)) return success({ kind: "ours", reading: ours.value });
    await ours.value.close();
  } else if (ours.reason !== "no-known-headers") {
    return ours;
  }
  const known = knownHeaders(own, remembered);
  const theirs = await readSheet(await open(), own, { headers: headersByKey(own, known) });
  if (theirs.ok) {
    if (isPlain(own, theirs.value, known)) return success({ kind: "own", reading: theirs.value });
    await theirs.value.close();
  } else if (theirs.reason !== "no-known-headers") {
    return theirs;
  }
  const raw = await readRaw(await open(), {}, { table: true });
  if (!raw.ok) return raw;
  for await (const rows of raw.value.batches) {
    return success({ kind: "ask", columns: askColumns(own, rows, known, people) });
  }
  return { ok: false, reason: "empty" };
}

/** Whether a file is the sheet that we write, whoever opens it: sent to the wrong place, it is no file of the sender's own. */
export async function isFileOf(open: () => Source | Promise<Source>, sheet: Sheet): Promise<boolean> {
  const reading = await readSheet(await open(), sheet);
  if (!reading.ok) return false;
  await reading.value.close();
  return isOurs(sheet, reading.value);
}

function isOurs(sheet: Sheet, { found }: { readonly found: readonly string[] }): boolean {
  const keys = new Set(found);
  const written = sheet.placed.filter(({ result, hidden }) => !result && !hidden).length;
  return found.length >= written * oursFrom && greenColumns(sheet).every(({ key }) => keys.has(key));
}

/** Whether everything is told by its header, and no two columns claim to be the same. */
function isPlain(own: Sheet, reading: Reading<Columns>, known: KnownHeaders): boolean {
  if (lackingColumns(own, new Set(reading.found))) return false;
  return !reading.unknown.some(({ header }) => keyOf(normaliseHeader(header), known) !== undefined);
}

function keyOf(header: string, { remembered, sure }: KnownHeaders): string | undefined {
  return remembered.get(header) ?? sure.get(header);
}

export function knownHeaders(own: Sheet, remembered: Remembered): KnownHeaders {
  const sure = new Map<string, string>();
  const likely: { header: string; key: string }[] = [];
  for (const { key, header, alsoKnownAs = [] } of own.placed) {
    for (const each of [...languages.map((language) => header[language]), ...alsoKnownAs])
      if (!sure.has(normaliseHeader(each))) sure.set(normaliseHeader(each), key);
    for (const each of headerSynonyms[key]?.likely ?? []) likely.push({ header: normaliseHeader(each), key });
  }
  return { remembered, sure, likely };
}

/** The headers to look for, each under one key: what the sender once said goes above what we would think. */
function headersByKey(own: Sheet, { remembered, sure }: KnownHeaders): Record<string, string[]> {
  const headers: Record<string, string[]> = Object.fromEntries(own.placed.map(({ key }) => [key, []]));
  for (const [header, key] of new Map([...sure, ...remembered])) headers[key]?.push(header);
  return headers;
}

function byKey(chosen: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(chosen).map(([letters, key]) => [key, columnIndex(letters)]));
}
