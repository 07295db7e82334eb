import { longestCellText, withoutIllegalCharacters } from "./clean-text";
import type { ColumnKind, PlacedColumn } from "./define-sheet";
import { excelSerial } from "./excel-dates";

type Cell = {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Empty cells of a column that is filled in are written too: they carry the colour and the open lock. */
  readonly always: boolean;
  readonly start: Buffer;
  readonly number: Buffer;
  readonly text: Buffer;
  readonly nothing: Buffer;
};

const rowStart = Buffer.from('<row r="');
const rowOpen = Buffer.from('">');
const rowEnd = Buffer.from("</row>");
const numberEnd = Buffer.from("</v></c>");
const textEnd = Buffer.from("</t></is></c>");
/** Head, number and end of any cell fit in here. */
const cellFrame = 160;

/** Turns rows into the bytes of a sheet. Texts go in as inline strings, which no program takes for a formula. */
export class RowBytes {
  bytes: Buffer<ArrayBuffer>;
  at = 0;
  readonly #cells: readonly Cell[];
  #rowDigits = new Uint8Array(10);
  #rowDigitCount = 0;

  constructor(placed: readonly PlacedColumn[], styles: readonly number[], size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size);
    this.#cells = placed.map((column, index) => {
      const style = ` s="${styles[index]}"`;
      return {
        key: column.key,
        kind: column.kind,
        always: column.editable === true,
        start: Buffer.from(`<c r="${column.letters}`),
        number: Buffer.from(`"${style}><v>`),
        text: Buffer.from(`"${style} t="inlineStr"><is><t>`),
        nothing: Buffer.from(`"${style}/>`),
      };
    });
  }

  add(row: Readonly<Record<string, string | number | null>>, number: number): void {
    this.#room(cellFrame);
    this.#constant(rowStart);
    const digitsAt = this.at;
    this.#integer(number);
    this.#rowDigitCount = this.at - digitsAt;
    for (let i = 0; i < this.#rowDigitCount; i++) this.#rowDigits[i] = this.bytes[digitsAt + i]!;
    this.#constant(rowOpen);
    const cells = this.#cells;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      const value = row[cell.key];
      if (value === null || value === undefined || value === "") {
        if (cell.always) this.#empty(cell);
      } else if (typeof value === "number") {
        this.#number(cell, value);
      } else if (cell.kind === "date") {
        const serial = excelSerial(value);
        if (serial === null) this.#text(cell, value);
        else this.#number(cell, serial);
      } else {
        this.#text(cell, value);
      }
    }
    this.#constant(rowEnd);
  }

  /** Hands over what was written and goes on in other memory. */
  swap(next: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
    const written = this.bytes.subarray(0, this.at);
    this.bytes = next;
    this.at = 0;
    return written;
  }

  #empty(cell: Cell): void {
    this.#room(cellFrame);
    this.#begin(cell);
    this.#constant(cell.nothing);
  }

  #number(cell: Cell, value: number): void {
    if (!Number.isFinite(value)) {
      if (cell.always) this.#empty(cell);
      return;
    }
    this.#room(cellFrame);
    this.#begin(cell);
    this.#constant(cell.number);
    if (cell.kind === "money") this.#cents(value);
    else this.#integer(value);
    this.#constant(numberEnd);
  }

  #text(cell: Cell, value: string): void {
    const text = value.length > longestCellText ? `${value.slice(0, longestCellText - 1)}…` : value;
    const length = text.length;
    this.#room(cellFrame + length * 2);
    const cellAt = this.at;
    this.#begin(cell);
    this.#constant(cell.text);
    const bytes = this.bytes;
    let at = this.at;
    let plain = text.charCodeAt(0) > 32 && text.charCodeAt(length - 1) > 32;
    for (let i = 0; plain && i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        // & < > and what may be an escape (_x0041_) or a control character take the long way round.
        if (
          code < 32 ||
          code === 38 ||
          code === 60 ||
          code === 62 ||
          (code === 95 && text.charCodeAt(i + 1) === 120)
        ) {
          plain = false;
        }
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else {
        plain = false;
      }
    }
    if (!plain) {
      this.at = cellAt;
      this.#difficultText(cell, text);
      return;
    }
    this.at = at;
    this.#constant(textEnd);
  }

  #difficultText(cell: Cell, text: string): void {
    const escaped = withoutIllegalCharacters(text.replace(/\r\n?/g, "\n"))
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;");
    if (escaped === "") {
      if (cell.always) this.#empty(cell);
      return;
    }
    this.#room(cellFrame + escaped.length * 3);
    this.#begin(cell);
    this.#constant(cell.text);
    // Excel drops white space at the ends of a text that does not ask to keep it.
    this.at -= 1;
    this.at += this.bytes.write(' xml:space="preserve">', this.at, "latin1");
    this.at += this.bytes.write(escaped, this.at, "utf8");
    this.#constant(textEnd);
  }

  #begin(cell: Cell): void {
    this.#constant(cell.start);
    const count = this.#rowDigitCount;
    for (let i = 0; i < count; i++) this.bytes[this.at + i] = this.#rowDigits[i]!;
    this.at += count;
  }

  #constant(constant: Buffer): void {
    const bytes = this.bytes;
    const at = this.at;
    const length = constant.length;
    for (let i = 0; i < length; i++) bytes[at + i] = constant[i]!;
    this.at = at + length;
  }

  #integer(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 999_999_999) {
      this.at += this.bytes.write(String(value), this.at, "latin1");
      return;
    }
    let length = 1;
    for (let power = 10; power <= value; power *= 10) length++;
    let rest = value;
    for (let i = this.at + length - 1; i >= this.at; i--) {
      const tenth = (rest / 10) | 0;
      this.bytes[i] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.at += length;
  }

  #cents(value: number): void {
    let cents = Math.round(value);
    if (cents < 0) {
      this.bytes[this.at++] = 45;
      cents = -cents;
    }
    const whole = Math.floor(cents / 100);
    const rest = cents - whole * 100;
    this.#integer(whole);
    if (rest === 0) return;
    this.bytes[this.at++] = 46;
    this.bytes[this.at++] = 48 + ((rest / 10) | 0);
    this.bytes[this.at++] = 48 + (rest % 10);
  }

  #room(needed: number): void {
    if (this.at + needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((this.at + needed) * 2);
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}
