import { columnLetters } from "@/lib/excel/column-letters";
import type { PlacedColumn, Sheet } from "@/lib/excel/define-sheet";
import { normaliseHeader } from "@/lib/excel/normalise-header";
import type { RawRow } from "@/lib/excel/read-raw";
import { maskNationalNumber, parseNationalNumber } from "@/lib/values/national-number";
import { columnIndexOf, contentOf, fits } from "./column-content";
import type { PeopleOfEmployer } from "./people-of-employer";
import type { AskedColumns } from "./upload-view";

/** Headers as they are compared, each with the key of its column. */
export type KnownHeaders = {
  /** The sender's own word, from an earlier file: it goes above ours. */
  readonly remembered: ReadonlyMap<string, string>;
  readonly sure: ReadonlyMap<string, string>;
  readonly likely: readonly { readonly header: string; readonly key: string }[];
};

const headerWithin = 20;
const looked = 200;
const shown = 3;
const longestSample = 60;

/** What the sender is asked: each column of the file with what stands in it, and what it probably is. */
export function askColumns(
  sheet: Sheet,
  rows: readonly RawRow[],
  known: KnownHeaders,
  people: PeopleOfEmployer | null = null,
): AskedColumns {
  const header = findHeaderRow(rows, known);
  const data = rows.filter(({ number }) => number > (header?.number ?? 0)).slice(0, looked);
  const columns = columnsOf(header, data);
  const guessed = guess(
    columns.map(({ header: text, texts }) => scores(sheet.placed, text, texts, known, people)),
  );
  return {
    headerRow: header?.number ?? 0,
    headers: columns.map(({ index, header: text, texts }, place) => ({
      letters: columnLetters(index),
      header: text,
      samples: texts
        .slice(0, shown)
        .map((each) => sampleOf(each, guessed[place] === "nationalNumber").slice(0, longestSample)),
      guess: guessed[place] ?? null,
    })),
  };
}

/** Enough to know the column by: of a national number, wherever it stands, what its owner recognises. */
function sampleOf(text: string, isNational: boolean): string {
  const parsed = parseNationalNumber(text);
  if (parsed.ok) return maskNationalNumber(parsed.value.number);
  return isNational && text.length > 6 ? `${text.slice(0, 6)}…` : text;
}

/**
 * The row of headers: the one that knows most of ours, else the first with two texts that look like headers and something
 * below them. A title, a date or a company's name stands alone in its row. None when the list begins without.
 */
function findHeaderRow(rows: readonly RawRow[], known: KnownHeaders): RawRow | null {
  const first = rows.slice(0, headerWithin);
  let best: RawRow | null = null;
  let most = 1;
  for (const row of first) {
    const count = row.cells.filter(({ text }) => isKnown(text, known)).length;
    if (count > most) [best, most] = [row, count];
  }
  if (best) return best;
  const looks = first.find(({ cells }) => {
    const filled = cells.filter(({ text }) => text.trim() !== "");
    const headers = filled.filter(({ kind, text }) => kind === "text" && looksLikeHeader(text));
    return headers.length >= 2 && headers.length >= filled.length * 0.75;
  });
  if (!looks) return null;
  // A list of names alone looks like headers too; then what stands below is of the same kind.
  const distinct = new Set(looks.cells.map(({ text }) => normaliseHeader(text)));
  return distinct.size > 1 ? looks : null;
}

function isKnown(text: string, { remembered, sure, likely }: KnownHeaders): boolean {
  const header = normaliseHeader(text);
  return remembered.has(header) || sure.has(header) || likely.some((each) => each.header === header);
}

function looksLikeHeader(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 80 || !/\p{L}/u.test(trimmed)) return false;
  const { email, date, number } = contentOf(trimmed);
  return !email && !date && !number && !/\d{4,}/.test(trimmed);
}

type FileColumn = { readonly index: number; readonly header: string; readonly texts: readonly string[] };

function columnsOf(header: RawRow | null, data: readonly RawRow[]): FileColumn[] {
  const found = new Map<number, { header: string; texts: string[] }>();
  const at = (index: number) => {
    let column = found.get(index);
    if (!column) {
      column = { header: "", texts: [] };
      found.set(index, column);
    }
    return column;
  };
  for (const { address, text } of header?.cells ?? []) {
    if (text.trim() !== "") at(columnIndexOf(address)).header = text.trim().slice(0, 200);
  }
  for (const row of data) {
    for (const { address, text } of row.cells)
      if (text.trim() !== "") at(columnIndexOf(address)).texts.push(text.trim());
  }
  return [...found].map(([index, column]) => ({ index, ...column })).sort((a, b) => a.index - b.index);
}

const sureScore = 90;
const leastScore = 30;

/** How likely a column of the file is each of ours: by its header, and by what stands in it. */
function scores(
  placed: readonly PlacedColumn[],
  text: string,
  texts: readonly string[],
  known: KnownHeaders,
  people: PeopleOfEmployer | null,
): Map<string, number> {
  const header = normaliseHeader(text);
  const result = new Map<string, number>();
  for (const { key, kind } of placed) {
    const named = header === "" ? 0 : byHeader(header, key, known);
    const score = named + fits(key, kind, texts, people);
    if (score >= leastScore) result.set(key, score);
  }
  return result;
}

function byHeader(header: string, key: string, { remembered, sure, likely }: KnownHeaders): number {
  const told = remembered.get(header) ?? sure.get(header);
  if (told !== undefined) return told === key ? (remembered.has(header) ? 2 : 1) * sureScore : 0;
  let best = 0;
  for (const [each, owner] of sure) if (owner === key) best = Math.max(best, 60 * likeness(header, each));
  for (const each of likely) if (each.key === key) best = Math.max(best, 50 * likeness(header, each.header));
  return best;
}

/** 1 for the same words; less for a slip of the pen or for words around them; 0 from a third of the letters on. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const words = new Set(one.split(" "));
  const others = other.split(" ");
  if (others.length > 1 && others.every((word) => words.has(word))) return 0.85;
  if (others.length === 1 && other.length > 4 && words.has(other)) return 0.7;
  const longest = Math.max(one.length, other.length);
  if (longest < 5 || Math.abs(one.length - other.length) > longest / 4) return 0;
  const distance = editDistance(one, other);
  return distance > longest / 4 ? 0 : 1 - distance / longest;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** Gives every column of the file at most one of ours, the likeliest pair first; a draw is left to the sender. */
function guess(all: readonly ReadonlyMap<string, number>[]): (string | null)[] {
  const pairs = all.flatMap((of, place) => [...of].map(([key, score]) => ({ place, key, score })));
  pairs.sort((a, b) => b.score - a.score || a.place - b.place);
  const result: (string | null)[] = all.map(() => null);
  const taken = new Set<string>();
  for (const { place, key, score } of pairs) {
    if (result[place] !== null || taken.has(key)) continue;
    const rival = pairs.some(
      (each) =>
        each.key === key && each.place !== place && each.score === score && result[each.place] === null,
    );
    if (rival) {
      taken.add(key);
      continue;
    }
    result[place] = key;
    taken.add(key);
  }
  return result;
}
