import { decodeEntities, decodeExcelEscapes } from "./xml-reader";

/** What ends a plain text or may need decoding: a tag, an entity, a return, an escape (_x000D_). One look instead of four. */
const halts = new Uint8Array(256);
for (const byte of [60, 38, 13, 95]) halts[byte] = 1;

/** Bytes that grow: the texts of a batch, or all shared texts of a workbook. */
export class ByteStore {
  bytes: Buffer;
  at = 0;
  /** All bytes since it was last set to 0, or-ed: above 127 means that they are not plain ASCII. */
  high = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size);
  }

  room(needed: number): void {
    if (this.at + needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((this.at + needed) * 2);
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }

  copy(source: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    const bytes = this.bytes;
    let at = this.at;
    let high = this.high;
    for (let i = start; i < end; i++) {
      const byte = source[i]!;
      high |= byte;
      bytes[at++] = byte;
    }
    this.high = high;
    this.at = at;
  }

  /** Copies a text of an XML file as what it means: most have nothing to decode and go byte by byte. */
  copyXml(source: Buffer, start: number, end: number, literal: boolean): void {
    this.room(end - start);
    const bytes = this.bytes;
    let at = this.at;
    let high = this.high;
    for (let i = start; i < end; i++) {
      const byte = source[i]!;
      // & begins an entity, _ may begin an escape, a return counts as a line feed.
      if (byte === 38 || byte === 13 || (byte === 95 && source[i + 1] === 120)) {
        this.#decoded(source.toString("utf8", start, end), literal);
        return;
      }
      high |= byte;
      bytes[at++] = byte;
    }
    this.high = high;
    this.at = at;
  }

  /**
   * Copies a text without anything to decode up to the next tag, and gives the place of that tag; -1 when there is
   * something to decode or no tag comes. What was copied then is for the caller to take back.
   */
  copyPlain(source: Buffer, start: number, end: number): number {
    this.room(end - start);
    const bytes = this.bytes;
    let at = this.at;
    let high = this.high;
    for (let i = start; i < end; i++) {
      const byte = source[i]!;
      if (halts[byte] !== 0) {
        if (byte === 60) {
          this.high = high;
          this.at = at;
          return i;
        }
        if (byte !== 95 || source[i + 1] === 120) return -1;
      }
      high |= byte;
      bytes[at++] = byte;
    }
    return -1;
  }

  string(text: string): void {
    this.room(text.length * 3);
    const written = this.bytes.write(text, this.at, "utf8");
    for (let i = this.at; i < this.at + written; i++) this.high |= this.bytes[i]!;
    this.at += written;
  }

  #decoded(text: string, literal: boolean): void {
    const lines = text.replace(/\r\n?/g, "\n");
    this.string(decodeExcelEscapes(literal ? lines : decodeEntities(lines)));
  }
}
