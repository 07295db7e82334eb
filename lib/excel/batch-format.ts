/**
 * What the reading process sends for a batch of rows. Texts travel as bytes and become strings only when somebody asks:
 * a list of thirty columns is sent in, three of them are looked at.
 *
 * u32 rows, cells, bytes · u32 row number ×rows · u32 first cell ×(rows+1) · u32 end of text ×cells ·
 * u16 column ×cells (filled up to 4) · u8 kind ×cells · u8 row flags ×rows · the texts
 */
export const kinds = {
  empty: 0,
  text: 1,
  number: 2,
  boolean: 3,
  date: 4,
  error: 5,
  /** The mail address behind the cell just before it. */
  link: 6,
  mask: 0x0f,
  formula: 0x10,
  notAscii: 0x20,
} as const;

export const rowFlags = { hidden: 1 } as const;

export const messages = { start: 1, batch: 2, end: 3, refusal: 4 } as const;

export function isFilled(kind: number): boolean {
  const plain = kind & kinds.mask;
  return plain !== kinds.link && (plain !== kinds.empty || (kind & kinds.formula) !== 0);
}

export type StartMessage = {
  readonly sheet: string;
  readonly format: "xlsx" | "csv";
  readonly columns: readonly { readonly wanted: number; readonly index: number; readonly header: string }[];
  /** Columns of the file under headers that nobody knows. */
  readonly unknown: readonly { readonly index: number; readonly header: string }[];
  readonly headerRow: number;
};

export type EndMessage = {
  readonly rows: number;
  readonly cells: number;
  /** Columns too far right to be looked at. */
  readonly ignoredColumns: number;
  readonly cpuMs: number;
  readonly peakMb: number;
};
