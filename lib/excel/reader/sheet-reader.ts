import { kinds } from "../batch-format";
import { limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import { CellNumbers, wholeNumber } from "./cell-numbers";
import { cellTypes, typeAt, valueClose, valueStart } from "./cell-shape";
import type { RowSink } from "./row-sink";
import type { SharedTexts } from "./shared-texts";
import type { CellStyles } from "./styles";
import { nameCode, XmlReader } from "./xml-reader";

const SHEET_DATA = nameCode("sheetData");
const ROW = nameCode("row");
const C = nameCode("c");
const V = nameCode("v");
const F = nameCode("f");
const IS = nameCode("is");
const T = nameCode("t");
const PHONETIC = nameCode("rPh");
const WORKSHEET = nameCode("worksheet");

const EQUALS = 61;

export type SheetContext = {
  readonly sink: RowSink;
  readonly texts: SharedTexts;
  readonly styles: CellStyles;
  readonly since1904: boolean;
  /** Mail addresses behind cells, by "column:row", counted from 0 and from 1. */
  readonly mailLinks: ReadonlyMap<string, string>;
};

/** Reads the rows of a worksheet out of its bytes, straight into the sink. */
export class SheetReader extends XmlReader {
  readonly #sink: RowSink;
  readonly #context: SheetContext;
  readonly #numbers: CellNumbers;
  #inData = false;
  #inInline = false;
  #inPhonetic = false;
  #collecting = false;
  #row = 0;
  #column = -1;
  #target = -1;
  #type: number = cellTypes.number;
  #style = 0;
  #formula = false;
  #start = 0;

  constructor(context: SheetContext) {
    super();
    this.#context = context;
    this.#sink = context.sink;
    this.#numbers = new CellNumbers(context.sink, context.styles, context.since1904);
  }

  protected onOpen(code: number): void {
    if (!this.#inData) {
      if (this.depth === 1 && code !== WORKSHEET) throw new WorkbookRefused("broken-xml");
      if (code === SHEET_DATA) this.#inData = true;
      return;
    }
    if (code === C) this.#openCell();
    else if (code === V) this.#collecting = this.#target >= 0;
    else if (code === T) this.#collecting = this.#target >= 0 && this.#inInline && !this.#inPhonetic;
    else if (code === IS) this.#inInline = true;
    else if (code === F) this.#formula = true;
    else if (code === ROW) this.#openRow();
    else if (code === PHONETIC) this.#inPhonetic = true;
  }

  protected onClose(code: number): void {
    if (!this.#inData) return;
    if (code === V || code === T) this.#collecting = false;
    else if (code === C) this.#closeCell();
    else if (code === IS) this.#inInline = false;
    else if (code === ROW) this.#endRow();
    else if (code === PHONETIC) this.#inPhonetic = false;
    else if (code === SHEET_DATA) this.#inData = false;
  }

  protected onText(start: number, end: number, literal: boolean): void {
    if (this.#collecting) this.#sink.copyXml(this.buf, start, end, literal);
  }

  #openRow(): void {
    const buf = this.buf;
    const end = this.attributesEnd;
    let at = this.attributesStart;
    let number = this.#row + 1;
    let hidden = false;
    while (at < end) {
      while (at < end && buf[at]! <= 32) at++;
      const nameAt = at;
      while (at < end && buf[at] !== EQUALS) at++;
      const nameEnd = at;
      at++;
      while (at < end && buf[at]! <= 32) at++;
      const quote = buf[at];
      at++;
      const valueAt = at;
      while (at < end && buf[at] !== quote) at++;
      if (buf[nameAt] === 114 && nameEnd - nameAt === 1) {
        number = 0;
        for (let i = valueAt; i < at; i++) number = number * 10 + buf[i]! - 48;
      } else if (buf[nameAt] === 104 && nameEnd - nameAt === 6) {
        hidden = buf[valueAt] === 49 || buf[valueAt] === 116; // 1, true
      }
      at++;
    }
    if (!Number.isInteger(number) || number < 1 || number > limits.formatRows)
      throw new WorkbookRefused("broken-xml");
    this.#row = number;
    this.#column = -1;
    this.shortcutDepth = this.depth;
    this.#sink.startRow(number, hidden);
  }

  #endRow(): void {
    this.shortcutDepth = -1;
    this.#sink.endRow();
  }

  /** `<c r="A1" s="1" t="s"><v>5</v></c>`, with `<is><t>` for `<v>`, or empty: what nearly all cells look like. */
  protected override shortcut(start: number, end: number): number {
    const buf = this.buf;
    if (buf[start + 1] !== 99 || buf[start + 2] !== 32) return -1;
    let at = start + 3;
    let column = this.#column + 1;
    let style = 0;
    let type: number = cellTypes.number;
    while (true) {
      const name = buf[at];
      if (name === 62) break;
      if (name === 47) {
        if (buf[at + 1] !== 62) return -1;
        this.#column = column;
        return column < limits.formatColumns ? at + 2 : -1;
      }
      if (name === 32) {
        at++;
        continue;
      }
      if (buf[at + 1] !== EQUALS || buf[at + 2] !== 34) return -1;
      at += 3;
      const valueAt = at;
      if (name === 114) {
        column = 0;
        while (buf[at]! >= 65) column = column * 26 + (buf[at++]! & 31);
        column -= 1;
      } else if (name === 115) {
        while (buf[at]! >= 48) style = style * 10 + buf[at++]! - 48;
      }
      while (at < end && buf[at] !== 34) at++;
      if (name === 116) type = typeAt(buf, valueAt, at);
      at++;
    }
    const valueAt = valueStart(buf, at + 1, end);
    if (valueAt < 0 || column < 0 || column >= limits.formatColumns) return -1;
    const sink = this.#sink;
    const target = sink.target(column);
    if (type === cellTypes.shared) return this.#sharedCell(valueAt, end, column, target);
    const sinkAt = sink.at;
    let valueEnd = valueAt;
    if (target >= 0) {
      sink.high = 0;
      valueEnd = sink.copyPlain(buf, valueAt, end);
    } else {
      while (valueEnd < end && buf[valueEnd] !== 60) valueEnd++;
    }
    const after = valueEnd < 0 ? -1 : valueClose(buf, valueEnd, buf[valueAt - 2] === 118);
    if (after < 0 || after > end) {
      sink.at = sinkAt;
      return -1;
    }
    this.#column = column;
    if (target >= 0) {
      this.#style = style;
      this.#type = type;
      this.#formula = false;
      this.#target = target;
      this.#start = sinkAt;
      this.#closeCell();
    }
    return after;
  }

  #sharedCell(valueAt: number, end: number, column: number, target: number): number {
    const buf = this.buf;
    let index = 0;
    let at = valueAt;
    for (; at < end && at < valueAt + 9; at++) {
      const digit = buf[at]! - 48;
      if (digit < 0 || digit > 9) break;
      index = index * 10 + digit;
    }
    const after = at === valueAt || buf[at] !== 60 ? -1 : valueClose(buf, at, true);
    if (after < 0 || after > end) return -1;
    this.#column = column;
    if (target < 0) return after;
    this.#sink.high = 0;
    const start = this.#sink.at;
    this.#context.texts.copyTo(this.#sink, index);
    if (this.#sink.at > start) this.#sink.endCell(target, kinds.text);
    if (this.#context.mailLinks.size > 0) this.#mailLink(target);
    return after;
  }

  #openCell(): void {
    const buf = this.buf;
    const end = this.attributesEnd;
    let at = this.attributesStart;
    let column = this.#column + 1;
    this.#type = cellTypes.number;
    this.#style = 0;
    this.#formula = false;
    while (at < end) {
      while (at < end && buf[at]! <= 32) at++;
      const nameAt = at;
      while (at < end && buf[at] !== EQUALS) at++;
      const name = at - nameAt === 1 || buf[nameAt + 1]! <= 32 ? buf[nameAt]! : 0;
      at++;
      while (at < end && buf[at]! <= 32) at++;
      const quote = buf[at];
      at++;
      const valueAt = at;
      while (at < end && buf[at] !== quote) at++;
      if (name === 114) {
        column = 0;
        for (let i = valueAt; i < at && buf[i]! >= 65; i++) column = column * 26 + (buf[i]! & 31);
        column -= 1;
      } else if (name === 115) {
        let style = 0;
        for (let i = valueAt; i < at; i++) style = style * 10 + buf[i]! - 48;
        this.#style = style;
      } else if (name === 116) {
        this.#type = typeAt(buf, valueAt, at);
      }
      at++;
    }
    if (column < 0 || column >= limits.formatColumns) {
      throw new WorkbookRefused("too-many-columns", { limit: limits.formatColumns });
    }
    this.#column = column;
    this.#target = this.#sink.target(column);
    this.#start = this.#sink.at;
    this.#sink.high = 0;
  }

  #closeCell(): void {
    const target = this.#target;
    // Too far to the right, or in a column that nobody asked for.
    if (target < 0) return;
    this.#target = -1;
    const sink = this.#sink;
    const start = this.#start;
    if (sink.at === start) {
      if (this.#formula) sink.endCell(target, kinds.empty | kinds.formula);
    } else {
      const kind = this.#value();
      if (sink.at > start || this.#formula) sink.endCell(target, this.#formula ? kind | kinds.formula : kind);
    }
    if (this.#context.mailLinks.size > 0) this.#mailLink(target);
  }

  /** Makes what was collected into the value it stands for. */
  #value(): number {
    switch (this.#type) {
      case cellTypes.shared: {
        const index = wholeNumber(this.#sink.bytes, this.#start, this.#sink.at);
        const sink = this.#sink;
        sink.at = this.#start;
        sink.high = 0;
        this.#context.texts.copyTo(sink, index);
        return kinds.text;
      }
      case cellTypes.inline:
      case cellTypes.text:
        return kinds.text;
      case cellTypes.boolean:
        return kinds.boolean;
      case cellTypes.error:
        return kinds.error;
      case cellTypes.date:
        return kinds.date;
      default:
        return this.#numbers.settle(this.#start, this.#style);
    }
  }

  #mailLink(target: number): void {
    const address = this.#context.mailLinks.get(`${this.#column}:${this.#row}`);
    if (address === undefined) return;
    this.#sink.high = 0;
    this.#sink.string(address);
    this.#sink.endCell(target, kinds.link);
  }
}
