import { isFilled, kinds, rowFlags } from "../batch-format";
import type { Limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import {
  type FoundColumns,
  findHeaders,
  isTable,
  type PlacedHeaders,
  placeHeaders,
  type WantedColumn,
} from "./find-headers";
import { tooLarge } from "./screen-zip";
import { ByteStore } from "./utf8-text";

const batchBytes = 256 * 1024;
const batchRows = 2_000;

export type SinkOrder = {
  readonly limits: Limits;
  /** Null: whatever stands there. */
  readonly wanted: readonly WantedColumn[] | null;
  /** Where the wanted columns are, when somebody has said so. */
  readonly placed: PlacedHeaders | null;
  /** Without wanted columns: only a sheet with a row of at least two cells will do. */
  readonly table: boolean;
};

export type SinkOutput = {
  /** The headers were found, or nothing was looked for. */
  start(found: FoundColumns | null): void;
  batch(frame: Buffer): void;
};

/** Where the rows of a sheet or of a CSV file land: finds the headers, keeps what is wanted, hands it on in batches. */
export class RowSink extends ByteStore {
  rows = 0;
  cells = 0;
  ignoredColumns = 0;
  /** Decided once the rows that may hold headers have passed. Without wanted columns: whether there is anything. */
  state: "looking" | "reading" | "without-headers" = "looking";
  readonly #order: SinkOrder;
  readonly #limits: Limits;
  readonly #output: SinkOutput;
  /** From the column of the file to the column of the batch, -1 for one that nobody asked for. */
  #columnMap: Int16Array | null = null;

  #rowCount = 0;
  #cellCount = 0;
  #rowNumber = new Uint32Array(1024);
  #rowFlags = new Uint8Array(1024);
  #rowCell = new Uint32Array(1025);
  #cellColumn = new Uint16Array(16_384);
  #cellKind = new Uint8Array(16_384);
  #cellEnd = new Uint32Array(16_384);
  #rowFilled = false;
  #firstDataRow = 0;
  #currentRow = 0;
  #sent = 0;

  constructor(order: SinkOrder, output: SinkOutput) {
    super(batchBytes * 2);
    this.#order = order;
    this.#limits = order.limits;
    this.#output = output;
  }

  startRow(number: number, hidden: boolean): void {
    const { headerRows } = this.#limits;
    if (this.state === "looking" && (number > headerRows || this.#rowCount >= headerRows))
      this.#decide(false);
    this.#currentRow = number;
    if (this.#rowCount === this.#rowNumber.length) this.#moreRows();
    this.#rowNumber[this.#rowCount] = number;
    this.#rowFlags[this.#rowCount] = hidden ? rowFlags.hidden : 0;
    this.#rowCell[this.#rowCount] = this.#cellCount;
    this.#rowFilled = false;
  }

  /** The column of the batch for a column of the file, -1 when its cells may be passed over. */
  target(column: number): number {
    if (column >= this.#limits.columns) {
      if (column + 1 - this.#limits.columns > this.ignoredColumns)
        this.ignoredColumns = column + 1 - this.#limits.columns;
      return -1;
    }
    return this.#columnMap ? this.#columnMap[column]! : column;
  }

  /** The bytes since `start` are the value of this cell. */
  endCell(target: number, kind: number): void {
    const cell = this.#cellCount;
    if (cell === this.#cellKind.length) this.#moreCells();
    const start = cell === 0 ? 0 : this.#cellEnd[cell - 1]!;
    if (this.at - start > this.#limits.cellBytes) throw new WorkbookRefused("cell-too-long");
    this.#cellColumn[cell] = target;
    this.#cellKind[cell] = this.high > 127 ? kind | kinds.notAscii : kind;
    this.#cellEnd[cell] = this.at;
    this.#cellCount = cell + 1;
    if (isFilled(kind)) {
      this.cells += 1;
      this.#rowFilled = true;
    }
  }

  endRow(): void {
    if (this.state === "without-headers") return;
    if (!this.#rowFilled) {
      // A row that has only colours counts for nothing.
      this.#cellCount = this.#rowCell[this.#rowCount]!;
      this.at = this.#cellCount === 0 ? 0 : this.#cellEnd[this.#cellCount - 1]!;
      return;
    }
    this.#rowCount += 1;
    if (this.state !== "reading") return;
    if (this.#currentRow >= this.#firstDataRow) this.#countRow();
    if (this.at >= batchBytes || this.#rowCount >= batchRows) this.#flush();
  }

  finish(): void {
    if (this.state === "looking") this.#decide(true);
    if (this.state === "reading") this.#flush();
  }

  #countRow(): void {
    this.rows += 1;
    if (this.rows > this.#limits.filledRows) {
      throw new WorkbookRefused("too-many-rows", { limit: this.#limits.filledRows });
    }
  }

  #decide(atTheEnd: boolean): void {
    const { wanted, placed, table } = this.#order;
    if (!wanted) {
      if ((atTheEnd && this.#rowCount === 0) || (table && !isTable(this.#texts()))) {
        this.state = "without-headers";
        return;
      }
      this.state = "reading";
      this.#output.start(null);
      for (let row = 0; row < this.#rowCount; row++) this.#countRow();
      return;
    }
    const found = placed ? placeHeaders(this.#texts(), placed) : findHeaders(this.#texts(), wanted);
    if (!found) {
      this.state = "without-headers";
      return;
    }
    this.state = "reading";
    this.#columnMap = new Int16Array(this.#limits.columns).fill(-1);
    for (const { index, wanted } of found.columns) this.#columnMap[index] = wanted;
    this.#firstDataRow = found.lastHeaderRow + 1;
    this.#output.start(found);
    this.#keepWanted();
  }

  /** The rows so far as texts, to look for headers in. */
  #texts(): { number: number; cells: { index: number; text: string }[] }[] {
    return Array.from({ length: this.#rowCount }, (_, row) => {
      const cells: { index: number; text: string }[] = [];
      const stop = row + 1 < this.#rowCount ? this.#rowCell[row + 1]! : this.#cellCount;
      for (let cell = this.#rowCell[row]!; cell < stop; cell++) {
        const text = this.bytes.toString(
          "utf8",
          cell === 0 ? 0 : this.#cellEnd[cell - 1],
          this.#cellEnd[cell],
        );
        if ((this.#cellKind[cell]! & kinds.mask) !== kinds.link)
          cells.push({ index: this.#cellColumn[cell]!, text });
      }
      return { number: this.#rowNumber[row]!, cells };
    });
  }

  /** Of the rows read while looking, the data rows stay, with the columns that were found. */
  #keepWanted(): void {
    const { bytes } = this;
    const before = {
      count: this.#rowCount,
      cellCount: this.#cellCount,
      rowNumber: this.#rowNumber,
      rowFlags: this.#rowFlags,
      rowCell: this.#rowCell,
      cellColumn: this.#cellColumn,
      cellKind: this.#cellKind,
      cellEnd: this.#cellEnd,
    };
    this.#rowNumber = new Uint32Array(1024);
    this.#rowFlags = new Uint8Array(1024);
    this.#rowCell = new Uint32Array(1025);
    this.#cellColumn = new Uint16Array(16_384);
    this.#cellKind = new Uint8Array(16_384);
    this.#cellEnd = new Uint32Array(16_384);
    this.bytes = Buffer.allocUnsafeSlow(bytes.length);
    this.at = 0;
    this.#rowCount = 0;
    this.#cellCount = 0;
    this.cells = 0;
    for (let row = 0; row < before.count; row++) {
      const number = before.rowNumber[row]!;
      if (number < this.#firstDataRow) continue;
      this.startRow(number, (before.rowFlags[row]! & rowFlags.hidden) !== 0);
      const stop = row + 1 < before.count ? before.rowCell[row + 1]! : before.cellCount;
      for (let cell = before.rowCell[row]!; cell < stop; cell++) {
        const target = this.target(before.cellColumn[cell]!);
        if (target < 0) continue;
        this.high = 0;
        this.copy(bytes, cell === 0 ? 0 : before.cellEnd[cell - 1]!, before.cellEnd[cell]!);
        this.endCell(target, before.cellKind[cell]! & ~kinds.notAscii);
      }
      this.endRow();
    }
  }

  #flush(): void {
    const rows = this.#rowCount;
    const cells = this.#cellCount;
    if (rows === 0) return;
    this.#rowCell[rows] = cells;
    const columnBytes = (cells * 2 + 3) & ~3;
    const size = 12 + rows * 4 + (rows + 1) * 4 + cells * 4 + columnBytes + cells + rows + this.at;
    const frame = Buffer.allocUnsafeSlow(size);
    frame.writeUInt32LE(rows, 0);
    frame.writeUInt32LE(cells, 4);
    frame.writeUInt32LE(this.at, 8);
    let at = 12;
    const put = (array: Uint8Array | Uint16Array | Uint32Array, count: number) => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, count * array.BYTES_PER_ELEMENT);
      frame.set(bytes, at);
      at += bytes.length;
    };
    put(this.#rowNumber, rows);
    put(this.#rowCell, rows + 1);
    put(this.#cellEnd, cells);
    put(this.#cellColumn, cells);
    at = 12 + rows * 4 + (rows + 1) * 4 + cells * 4 + columnBytes;
    put(this.#cellKind, cells);
    put(this.#rowFlags, rows);
    put(this.bytes, this.at);
    // A small file can repeat one shared text in millions of cells: what goes out is counted too.
    this.#sent += size;
    if (this.#sent > this.#limits.totalBytes) throw tooLarge(this.#sent, this.#limits.totalBytes);
    this.#output.batch(frame);
    this.#rowCount = 0;
    this.#cellCount = 0;
    this.at = 0;
  }

  #moreRows(): void {
    const size = this.#rowNumber.length * 2;
    this.#rowNumber = grown(this.#rowNumber, new Uint32Array(size));
    this.#rowFlags = grown(this.#rowFlags, new Uint8Array(size));
    this.#rowCell = grown(this.#rowCell, new Uint32Array(size + 1));
  }

  #moreCells(): void {
    const size = this.#cellKind.length * 2;
    this.#cellColumn = grown(this.#cellColumn, new Uint16Array(size));
    this.#cellKind = grown(this.#cellKind, new Uint8Array(size));
    this.#cellEnd = grown(this.#cellEnd, new Uint32Array(size));
  }
}

function grown<A extends Uint8Array | Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
