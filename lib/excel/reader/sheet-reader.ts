import { isoFromSerial } from "../excel-dates";
import { kinds } from "../batch-format";
import { limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
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

/** The t of a cell, by its first letters. */
const types = { number: 0, shared: 1, inline: 2, text: 3, boolean: 4, error: 5, date: 6 } as const;

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
  #inData = false;
  #inInline = false;
  #inPhonetic = false;
  #collecting = false;
  #row = 0;
  #column = -1;
  #target = -1;
  #type: number = types.number;
  #style = 0;
  #formula = false;
  #start = 0;
  #dates = new Map<number, string | null>();

  constructor(context: SheetContext) {
    super();
    this.#context = context;
    this.#sink = context.sink;
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
    else if (code === ROW) this.#sink.endRow();
    else if (code === PHONETIC) this.#inPhonetic = false;
    else if (code === SHEET_DATA) this.#inData = false;
  }

  protected onText(start: number, end: number, literal: boolean): void {
    if (this.#collecting) this.#sink.copyXml(this.buf, start, end, literal);
  }

  #openRow(): void {
    let number = this.#row + 1;
    let hidden = false;
    if (this.attributesEnd > this.attributesStart) {
      const attributes = this.attributes();
      if (attributes.r !== undefined) number = Number(attributes.r);
      hidden = attributes.hidden === "1" || attributes.hidden === "true";
    }
    if (!Number.isInteger(number) || number < 1 || number > limits.formatRows) throw new WorkbookRefused("broken-xml");
    this.#row = number;
    this.#column = -1;
    this.#sink.startRow(number, hidden);
  }

  #openCell(): void {
    const buf = this.buf;
    const end = this.attributesEnd;
    let at = this.attributesStart;
    let column = this.#column + 1;
    this.#type = types.number;
    this.#style = 0;
    this.#formula = false;
    while (at < end) {
      while (at < end && buf[at]! <= 32) at++;
      const nameAt = at;
      while (at < end && buf[at] !== 61) at++;
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
        this.#type = this.#typeAt(valueAt, at);
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

  #typeAt(start: number, end: number): number {
    const first = this.buf[start];
    if (first === 115) return end - start === 1 ? types.shared : types.text; // s, str
    if (first === 105) return types.inline;
    if (first === 98) return types.boolean;
    if (first === 101) return types.error;
    if (first === 100) return types.date;
    return types.number;
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
      case types.shared: {
        const index = Number(this.#collected());
        const { sink } = this.#context;
        sink.at = this.#start;
        sink.high = 0;
        this.#context.texts.copyTo(sink, index);
        return kinds.text;
      }
      case types.inline:
      case types.text:
        return kinds.text;
      case types.boolean:
        return kinds.boolean;
      case types.error:
        return kinds.error;
      case types.date:
        return kinds.date;
      default:
        return this.#number();
    }
  }

  #number(): number {
    const { styles, since1904 } = this.#context;
    const digits = styles.zeroPadded(this.#style);
    if (digits > 0) {
      // An identity number under the format 00000000000 shows zeros that the number itself has lost.
      const typed = this.#collected();
      if (!/^\d+$/.test(typed)) return kinds.number;
      if (typed.length < digits) this.#replace(typed.padStart(digits, "0"));
      return kinds.text;
    }
    if (!styles.isDate(this.#style)) return kinds.number;
    const serial = Number(this.#collected());
    let iso = this.#dates.get(serial);
    if (iso === undefined) {
      iso = isoFromSerial(serial, since1904);
      if (this.#dates.size < 50_000) this.#dates.set(serial, iso);
    }
    if (iso === null) return kinds.number;
    this.#replace(iso);
    return kinds.date;
  }

  #collected(): string {
    return this.#sink.bytes.toString("latin1", this.#start, this.#sink.at);
  }

  #replace(text: string): void {
    this.#sink.at = this.#start;
    this.#sink.high = 0;
    this.#sink.string(text);
  }

  #mailLink(target: number): void {
    const address = this.#context.mailLinks.get(`${this.#column}:${this.#row}`);
    if (address === undefined) return;
    this.#sink.high = 0;
    this.#sink.string(address);
    this.#sink.endCell(target, kinds.link);
  }
}
