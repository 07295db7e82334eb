import { kinds, rowFlags } from "./batch-format";
import { type CellKind, numberAsTyped } from "./cell-value";

const kindNames: readonly CellKind[] = ["empty", "text", "number", "boolean", "date", "error"];

/** A batch as it came from the reading process. Its texts stay bytes until they are asked for. */
export class Batch {
  readonly rows: number;
  readonly #bytes: Buffer;
  readonly #rowNumber: Uint32Array;
  readonly #rowCell: Uint32Array;
  readonly #cellEnd: Uint32Array;
  readonly #cellColumn: Uint16Array;
  readonly #cellKind: Uint8Array;
  readonly #rowFlags: Uint8Array;
  readonly #textsAt: number;

  /** The frame begins at the beginning of its memory, so that its numbers can be read where they lie. */
  constructor(memory: ArrayBuffer) {
    const [rows = 0, cells = 0] = new Uint32Array(memory, 0, 3);
    this.rows = rows;
    let at = 12;
    this.#rowNumber = new Uint32Array(memory, at, rows);
    at += rows * 4;
    this.#rowCell = new Uint32Array(memory, at, rows + 1);
    at += (rows + 1) * 4;
    this.#cellEnd = new Uint32Array(memory, at, cells);
    at += cells * 4;
    this.#cellColumn = new Uint16Array(memory, at, cells);
    at += (cells * 2 + 3) & ~3;
    this.#cellKind = new Uint8Array(memory, at, cells);
    at += cells;
    this.#rowFlags = new Uint8Array(memory, at, rows);
    this.#textsAt = at + rows;
    this.#bytes = Buffer.from(memory);
  }

  rowNumber(row: number): number {
    return this.#rowNumber[row]!;
  }

  isHidden(row: number): boolean {
    return (this.#rowFlags[row]! & rowFlags.hidden) !== 0;
  }

  /** Where in this batch the cell stands, or -1. */
  cellAt(row: number, column: number): number {
    const first = this.#rowCell[row]!;
    const stop = this.#rowCell[row + 1]!;
    // In a full row it stands at its own place; in others not far before.
    const guess = first + column;
    if (guess < stop && this.#isValueOf(guess, column)) return guess;
    for (let cell = first; cell < stop; cell++) {
      if (this.#isValueOf(cell, column)) return cell;
    }
    return -1;
  }

  #isValueOf(cell: number, column: number): boolean {
    return this.#cellColumn[cell] === column && (this.#cellKind[cell]! & kinds.mask) !== kinds.link;
  }

  columns(row: number): number[] {
    const found: number[] = [];
    for (let cell = this.#rowCell[row]!; cell < this.#rowCell[row + 1]!; cell++) {
      if ((this.#cellKind[cell]! & kinds.mask) !== kinds.link) found.push(this.#cellColumn[cell]!);
    }
    return found;
  }

  kind(cell: number): CellKind {
    return kindNames[this.#cellKind[cell]! & kinds.mask] ?? "empty";
  }

  isFormula(cell: number): boolean {
    return (this.#cellKind[cell]! & kinds.formula) !== 0;
  }

  text(cell: number): string {
    const start = this.#textsAt + (cell === 0 ? 0 : this.#cellEnd[cell - 1]!);
    const end = this.#textsAt + this.#cellEnd[cell]!;
    const kind = this.#cellKind[cell]!;
    if ((kind & kinds.notAscii) !== 0) return this.#bytes.toString("utf8", start, end);
    const text = this.#bytes.toString("latin1", start, end);
    return (kind & kinds.mask) === kinds.number ? numberAsTyped(text) : text;
  }

  /** The mail address behind the cell. */
  link(cell: number): string | null {
    const next = cell + 1;
    if (next >= this.#cellKind.length || (this.#cellKind[next]! & kinds.mask) !== kinds.link) return null;
    return this.#cellColumn[next] === this.#cellColumn[cell] ? this.text(next) : null;
  }
}
