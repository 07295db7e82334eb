const MB = 1024 * 1024;

/** Every bound on an upload, in one place: a file is measured against these before anything in it is believed. */
export const limits = {
  packedBytes: 25 * MB,
  entries: 2_000,
  partBytes: 200 * MB,
  totalBytes: 300 * MB,
  /** A part may unfold this many times its packed size, judged only above `ratioFromBytes`. */
  ratio: 250,
  ratioFromBytes: 20 * MB,
  xmlDepth: 64,
  /** One tag or one text. Excel itself holds at most 32 767 characters in a cell. */
  tokenBytes: 4 * MB,
  /** Of one cell, in bytes: four for each of those characters. */
  cellBytes: 4 * 32_767,
  filledRows: 100_000,
  /** Columns that are looked at; what stands further right is counted and left alone. */
  columns: 200,
  /** The last column Excel knows (XFD); beyond it a file is not a workbook of Excel. */
  formatColumns: 16_384,
  formatRows: 1_048_576,
  headerRows: 20,
  sheets: 500,
  milliseconds: 30_000,
  memoryMb: 512,
} as const;

export type Limits = { readonly [K in keyof typeof limits]: number };
