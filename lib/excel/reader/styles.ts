import { nameCode, XmlReader } from "./xml-reader";

const NUMBER_FORMAT = nameCode("numFmt");
const CELL_FORMATS = nameCode("cellXfs");
const FORMAT = nameCode("xf");
const mostStyles = 70_000;

/** What the styles of a workbook say about values: which numbers are dates, which show leading zeros. */
export class CellStyles {
  readonly #date: boolean[] = [];
  readonly #zeros: number[] = [];

  isDate(style: number): boolean {
    return this.#date[style] === true;
  }

  /** How many digits a number is shown with ("00000" → 5), or 0. */
  zeroPadded(style: number): number {
    return this.#zeros[style] ?? 0;
  }

  add(format: string): void {
    if (this.#date.length >= mostStyles) return;
    this.#date.push(isDateFormat(format));
    this.#zeros.push(/^0{2,20}$/.test(format) ? format.length : 0);
  }
}

/** Excel's own numbers for date formats, also those of other countries. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** A format with a year or a day in it, or a month that is no minute. */
function isDateFormat(format: string): boolean {
  if (format.startsWith("#builtin:")) return isBuiltInDate(Number(format.slice(9)));
  const letters =
    format
      .slice(0, 500)
      .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
      .split(";")[0] ?? "";
  if (/general/i.test(letters)) return false;
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs#0]/i.test(letters));
}

export class StylesReader extends XmlReader {
  readonly styles = new CellStyles();
  readonly #formats = new Map<number, string>();
  #inCellFormats = false;

  protected onOpen(code: number): void {
    if (code === NUMBER_FORMAT) {
      const { numFmtId, formatCode } = this.attributes();
      if (this.#formats.size < mostStyles) this.#formats.set(Number(numFmtId), formatCode ?? "");
    } else if (code === CELL_FORMATS) {
      this.#inCellFormats = true;
    } else if (code === FORMAT && this.#inCellFormats) {
      const id = Number(this.attributes().numFmtId ?? 0);
      this.styles.add(this.#formats.get(id) ?? `#builtin:${id}`);
    }
  }

  protected onClose(code: number): void {
    if (code === CELL_FORMATS) this.#inCellFormats = false;
  }

  protected onText(): void {}
}
