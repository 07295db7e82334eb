import { normaliseHeader } from "../normalise-header";

export type WantedColumn = {
  /** Every header it may stand under, normalised. */
  readonly headers: readonly string[];
  readonly required: boolean;
};

export type FoundColumns = {
  readonly columns: { wanted: number; index: number; header: string }[];
  readonly unknown: { index: number; header: string }[];
  readonly headerRow: number;
  readonly lastHeaderRow: number;
};

/** Which column is which, as somebody said; row 0 where the list has no headers. */
export type PlacedHeaders = {
  readonly headerRow: number;
  readonly columns: readonly { readonly wanted: number; readonly index: number }[];
};

type TextRow = {
  readonly number: number;
  readonly cells: readonly { readonly index: number; readonly text: string }[];
};

/**
 * The rows that hold our headers, in any language and in any order. The best row decides; rows that know at least half as
 * many are the same headers in another language.
 */
export function findHeaders(rows: readonly TextRow[], wanted: readonly WantedColumn[]): FoundColumns | null {
  const known = new Map<string, number>();
  wanted.forEach((column, position) => {
    for (const header of column.headers) if (!known.has(header)) known.set(header, position);
  });
  const scored = rows.map((row) => {
    const found = new Map<number, { index: number; header: string }>();
    for (const { index, text } of row.cells) {
      const position = text.length > 200 ? undefined : known.get(normaliseHeader(text));
      if (position !== undefined && !found.has(position)) found.set(position, { index, header: text });
    }
    return { row, found };
  });
  const best = scored.reduce<(typeof scored)[number] | null>(
    (high, each) => (each.found.size > (high?.found.size ?? 0) ? each : high),
    null,
  );
  if (!best || best.found.size < Math.min(2, wanted.length)) return null;
  const same = scored.filter(({ found }) => found.size >= Math.max(1, best.found.size / 2));
  const columns = new Map<number, { wanted: number; index: number; header: string }>();
  const taken = new Set<number>();
  for (const { found } of [best, ...same]) {
    for (const [position, { index, header }] of found) {
      if (columns.has(position) || taken.has(index)) continue;
      columns.set(position, { wanted: position, index, header });
      taken.add(index);
    }
  }
  if (wanted.some((column, position) => column.required && !columns.has(position))) return null;
  return {
    columns: [...columns.values()].sort((a, b) => a.index - b.index),
    unknown: best.row.cells
      .filter(({ index }) => !taken.has(index))
      .map(({ index, text }) => ({ index, header: text.slice(0, 200) })),
    headerRow: best.row.number,
    lastHeaderRow: same.at(-1)!.row.number,
  };
}

/** The columns where they were said to be; another sheet, without that row, does not have them. */
export function placeHeaders(
  rows: readonly TextRow[],
  { headerRow, columns }: PlacedHeaders,
): FoundColumns | null {
  const row = rows.find(({ number }) => number === headerRow);
  if (headerRow > 0 ? !row || row.cells.length < 2 : !isTable(rows)) return null;
  const headerAt = (index: number) => row?.cells.find((cell) => cell.index === index)?.text ?? "";
  const taken = new Set(columns.map(({ index }) => index));
  return {
    columns: columns.map(({ wanted, index }) => ({ wanted, index, header: headerAt(index) })),
    unknown: (row?.cells ?? [])
      .filter(({ index }) => !taken.has(index))
      .map(({ index, text }) => ({ index, header: text.slice(0, 200) })),
    headerRow,
    lastHeaderRow: headerRow,
  };
}

/** A list has a row of at least two cells; a page of explanation has not. */
export function isTable(rows: readonly TextRow[]): boolean {
  return rows.some(({ cells }) => cells.length > 1);
}
