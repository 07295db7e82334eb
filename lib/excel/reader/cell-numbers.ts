import { kinds } from "../batch-format";
import { isoFromSerial } from "../excel-dates";
import type { CellStyles } from "./styles";
import type { ByteStore } from "./utf8-text";

/** Digits only, as a number; otherwise -1. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9 || number > 99_999_999) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** What a number stands for in the style of its cell: a date, digits with zeros in front, or itself. */
export class CellNumbers {
  readonly #store: ByteStore;
  readonly #styles: CellStyles;
  readonly #since1904: boolean;
  /** The same days come back in every row. */
  readonly #dates = new Map<number, Buffer | null>();

  constructor(store: ByteStore, styles: CellStyles, since1904: boolean) {
    this.#store = store;
    this.#styles = styles;
    this.#since1904 = since1904;
  }

  /** Puts the value in the place of the number that was collected from `start`, and gives its kind. */
  settle(start: number, style: number): number {
    const digits = this.#styles.zeroPadded(style);
    if (digits > 0) return this.#withZeros(start, digits);
    if (!this.#styles.isDate(style)) return kinds.number;
    const whole = wholeNumber(this.#store.bytes, start, this.#store.at);
    const iso = this.#date(whole >= 0 ? whole : Number(this.#collected(start)));
    if (iso === null) return kinds.number;
    this.#store.at = start;
    this.#store.high = 0;
    this.#store.copy(iso, 0, iso.length);
    return kinds.date;
  }

  /** An identity number under the format 00000000000 shows zeros that the number itself has lost. */
  #withZeros(start: number, digits: number): number {
    const typed = this.#collected(start);
    if (!/^\d+$/.test(typed)) return kinds.number;
    if (typed.length < digits) {
      this.#store.at = start;
      this.#store.string(typed.padStart(digits, "0"));
    }
    return kinds.text;
  }

  #date(serial: number): Buffer | null {
    const known = this.#dates.get(serial);
    if (known !== undefined) return known;
    const text = isoFromSerial(serial, this.#since1904);
    const iso = text === null ? null : Buffer.from(text);
    if (this.#dates.size < 50_000) this.#dates.set(serial, iso);
    return iso;
  }

  #collected(start: number): string {
    return this.#store.bytes.toString("latin1", start, this.#store.at);
  }
}
