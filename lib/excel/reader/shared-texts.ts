import { WorkbookRefused } from "../workbook-refused";
import { ByteStore } from "./utf8-text";
import { nameCode, XmlReader } from "./xml-reader";

const SI = nameCode("si");
const T = nameCode("t");
const PHONETIC = nameCode("rPh");

/** All shared texts of a workbook, one after another as bytes: a hundred thousand strings would cost ten times as much. */
export class SharedTexts {
  readonly #store: ByteStore;
  #ends = new Uint32Array(4096);
  #count = 0;

  constructor(expectedBytes: number) {
    this.#store = new ByteStore(Math.max(1024, expectedBytes));
  }

  get store(): ByteStore {
    return this.#store;
  }

  endText(): void {
    if (this.#count === this.#ends.length) {
      const more = new Uint32Array(this.#ends.length * 2);
      more.set(this.#ends);
      this.#ends = more;
    }
    this.#ends[this.#count++] = this.#store.at;
  }

  copyTo(target: ByteStore, index: number): void {
    if (!(index >= 0 && index < this.#count)) throw new WorkbookRefused("broken-xml");
    target.copy(this.#store.bytes, index === 0 ? 0 : this.#ends[index - 1]!, this.#ends[index]!);
  }
}

/** Plain and rich texts; the reading aids of Japanese are left out. */
export class SharedTextsReader extends XmlReader {
  readonly #texts: SharedTexts;
  #collecting = false;
  #phonetic = false;

  constructor(texts: SharedTexts) {
    super();
    this.#texts = texts;
  }

  protected onOpen(code: number): void {
    if (code === T) this.#collecting = !this.#phonetic;
    else if (code === PHONETIC) this.#phonetic = true;
  }

  protected onClose(code: number): void {
    if (code === T) this.#collecting = false;
    else if (code === PHONETIC) this.#phonetic = false;
    else if (code === SI) this.#texts.endText();
  }

  protected onText(start: number, end: number, literal: boolean): void {
    if (this.#collecting) this.#texts.store.copyXml(this.buf, start, end, literal);
  }
}
