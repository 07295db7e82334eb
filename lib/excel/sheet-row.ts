import type { Outcome } from "@/lib/values/outcome";
import type { Batch } from "./batch";
import { type CellKind, type CellProblem, cellValue } from "./cell-value";
import type { CellValue, ColumnKind, Columns } from "./define-sheet";

export type Layout = {
  readonly position: ReadonlyMap<string, number>;
  readonly kinds: readonly ColumnKind[];
  /** The column of the file, or null when the file lacks it. */
  readonly letters: readonly (string | null)[];
};

export type ReadCell = {
  /** Where the sender finds it: "AC5". */
  readonly address: string;
  readonly kind: CellKind;
  /** As typed: a number with its digits, a date as "YYYY-MM-DD", an error as "#N/A". */
  readonly text: string;
  /** Worked out by a formula: the sender confirms it. */
  readonly formula: boolean;
  /** The mail address that the cell links to, which may differ from what it shows. */
  readonly mailto: string | null;
};

/** A row of a file that is being read. Cells are looked up when asked for: most never are. */
export class SheetRow<C extends Columns = Columns> {
  readonly #batch: Batch;
  readonly #row: number;
  readonly #layout: Layout;

  constructor(batch: Batch, row: number, layout: Layout) {
    this.#batch = batch;
    this.#row = row;
    this.#layout = layout;
  }

  /** The number in the margin of Excel, which is also how it shows a CSV file. */
  get number(): number {
    return this.#batch.rowNumber(this.#row);
  }

  get hidden(): boolean {
    return this.#batch.isHidden(this.#row);
  }

  /** The bare text of a cell, "" when it is empty. */
  text(key: keyof C & string): string {
    const cell = this.#cellAt(key);
    return cell < 0 ? "" : this.#batch.text(cell);
  }

  /** What the cell means in its column: cents, "YYYY-MM-DD", a number, a text, or null when it is empty. */
  value<K extends keyof C & string>(key: K): Outcome<CellValue<C[K]["kind"]>, CellProblem> {
    const kind = this.#layout.kinds[this.#position(key)]! as C[K]["kind"];
    const cell = this.#cellAt(key);
    if (cell < 0) return cellValue(kind, "empty", "");
    return cellValue(kind, this.#batch.kind(cell), this.#batch.text(cell));
  }

  cell(key: keyof C & string): ReadCell | null {
    const cell = this.#cellAt(key);
    if (cell < 0) return null;
    return {
      address: this.address(key) ?? "",
      kind: this.#batch.kind(cell),
      text: this.#batch.text(cell),
      formula: this.#batch.isFormula(cell),
      mailto: this.#batch.link(cell),
    };
  }

  /** Also of an empty cell; null when the file lacks the column. */
  address(key: keyof C & string): string | null {
    const letters = this.#layout.letters[this.#position(key)];
    return letters ? `${letters}${this.number}` : null;
  }

  #position(key: string): number {
    const position = this.#layout.position.get(key);
    if (position === undefined) throw new Error(`No such column: ${key}`);
    return position;
  }

  #cellAt(key: string): number {
    return this.#batch.cellAt(this.#row, this.#position(key));
  }
}
