import { isUtf8 } from "node:buffer";
import { kinds } from "../batch-format";
import { behindApostrophe } from "../clean-text";
import { limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import { utf16WithoutMark } from "./recognise";
import type { RowSink } from "./row-sink";

const chunkBytes = 256 * 1024;

/** Reads a CSV file, whatever its encoding and separator, into the same rows as a workbook's. */
export async function readCsv(file: Buffer, sink: RowSink, breathe: () => Promise<void>): Promise<void> {
  const { encoding, skip } = encodingOf(file);
  const decoder = new TextDecoder(encoding);
  const body = file.subarray(skip);
  let reader: CsvReader | null = null;
  for (let at = 0; at < body.length; at += chunkBytes) {
    const text = decoder.decode(body.subarray(at, at + chunkBytes), {
      stream: at + chunkBytes < body.length,
    });
    reader ??= new CsvReader(sink, separatorOf(text));
    reader.push(text);
    await breathe();
  }
  reader?.end();
}

export function encodingOf(file: Buffer): {
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  skip: number;
} {
  if (file[0] === 0xff && file[1] === 0xfe) return { encoding: "utf-16le", skip: 2 };
  if (file[0] === 0xfe && file[1] === 0xff) return { encoding: "utf-16be", skip: 2 };
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf) return { encoding: "utf-8", skip: 3 };
  const utf16 = utf16WithoutMark(file);
  if (utf16) return { encoding: utf16, skip: 0 };
  return { encoding: isUtf8(file) ? "utf-8" : "windows-1252", skip: 0 };
}

const separators = [";", ",", "\t", "|"] as const;

/** The separator that cuts the first lines into most columns, evenly; Excel's own "sep=;" line wins. */
export function separatorOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told) return told;
  const lines = text
    .slice(0, 8_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 10);
  let best: string = separators[0];
  let bestScore = 0;
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const least = Math.min(...counts);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const score = (least > 0 ? 1000 * least : 0) + total;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

class CsvReader {
  readonly #sink: RowSink;
  readonly #separator: string;
  /** Where a plain value ends: at its separator or at the end of the line. */
  readonly #plainEnd: RegExp;
  #pending = "";
  #row = 0;
  #column = 0;
  #inRow = false;
  #afterReturn = false;

  constructor(sink: RowSink, separator: string) {
    this.#sink = sink;
    this.#separator = separator;
    this.#plainEnd = new RegExp(`[\\r\\n${separator.replace(/[\\\]^-]/g, "\\$&")}]`, "g");
  }

  push(text: string): void {
    this.#pending += this.#afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    this.#afterReturn = false;
    const read = this.#read(false);
    this.#pending = this.#pending.slice(read);
    if (this.#pending.length > limits.tokenBytes) throw new WorkbookRefused("broken-xml");
  }

  end(): void {
    this.#read(true);
    if (this.#inRow) this.#sink.endRow();
  }

  /** How far the text was understood: a value whose end has not come yet waits for more. */
  #read(last: boolean): number {
    const text = this.#pending;
    let at = 0;
    while (at < text.length) {
      if (this.#row === 0 && !this.#inRow && /^sep=.\r?\n/i.test(text)) {
        at = text.indexOf("\n") + 1;
        this.#row = 1;
        continue;
      }
      const value = text[at] === '"' ? this.#quoted(text, at, last) : this.#plain(text, at, last);
      if (!value) return at;
      this.#cell(value.text);
      at = value.end;
      if (at >= text.length) return at;
      const after = text[at];
      if (after === this.#separator) {
        at += 1;
        this.#column += 1;
        if (this.#column >= limits.formatColumns) {
          throw new WorkbookRefused("too-many-columns", { limit: limits.formatColumns });
        }
        continue;
      }
      at += after === "\r" && text[at + 1] === "\n" ? 2 : 1;
      // A return at the very end may be half of a line end.
      this.#afterReturn = after === "\r" && at === text.length;
      this.#endLine();
    }
    return at;
  }

  #plain(text: string, at: number, last: boolean): { text: string; end: number } | null {
    this.#plainEnd.lastIndex = at;
    const end = this.#plainEnd.exec(text)?.index ?? -1;
    if (end < 0) return last ? { text: text.slice(at), end: text.length } : null;
    return { text: text.slice(at, end), end };
  }

  #quoted(text: string, at: number, last: boolean): { text: string; end: number } | null {
    let from = at + 1;
    while (true) {
      const quote = text.indexOf('"', from);
      if (quote < 0) {
        // A quote that is never closed would swallow the rest of the list.
        if (last) throw new WorkbookRefused("unclosed-quote");
        return null;
      }
      if (quote + 1 >= text.length && !last) return null;
      if (text[quote + 1] === '"') {
        from = quote + 2;
        continue;
      }
      const rest = this.#plain(text, quote + 1, last);
      if (!rest) return null;
      return { text: text.slice(at + 1, quote).replaceAll('""', '"') + rest.text, end: rest.end };
    }
  }

  #cell(value: string): void {
    if (!this.#inRow) {
      this.#inRow = true;
      this.#row += 1;
      this.#column = 0;
      this.#sink.startRow(this.#row, false);
    }
    if (value === "") return;
    const target = this.#sink.target(this.#column);
    if (target < 0) return;
    this.#sink.high = 0;
    this.#sink.string(behindApostrophe(value));
    this.#sink.endCell(target, kinds.text);
  }

  #endLine(): void {
    if (this.#inRow) this.#sink.endRow();
    this.#inRow = false;
    this.#column = 0;
  }
}
