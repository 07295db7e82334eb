import { limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;

/** A number for a local name, so that names are compared without making strings of them. */
export function nameCode(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code = (Math.imul(code, 31) + name.charCodeAt(i)) | 0;
  return code;
}

/**
 * Reads XML as UTF-8 bytes, chunk by chunk, without making a string of anything by itself. Prefixes are set aside.
 * Knows no entity but the five of XML and character numbers, and refuses a DTD, so nothing can be expanded or fetched.
 */
export abstract class XmlReader {
  protected buf: Buffer = Buffer.alloc(0);
  /** Where the attributes of the tag in hand stand. */
  protected attributesStart = 0;
  protected attributesEnd = 0;
  protected depth = 0;
  /** At this depth `shortcut` is tried before each tag; -1: never. */
  protected shortcutDepth = -1;
  readonly #open = new Int32Array(limits.xmlDepth + 1);
  #sawRoot = false;
  #memory = Buffer.alloc(0);

  protected abstract onOpen(code: number): void;
  protected abstract onClose(code: number): void;
  protected abstract onText(start: number, end: number, literal: boolean): void;

  /**
   * Reads an element of a known shape at one go, and gives the place behind it; -1 when it has another shape or is not
   * complete. Only saves time: whatever it leaves is read tag by tag.
   */
  protected shortcut(_start: number, _end: number): number {
    return -1;
  }

  push(chunk: Buffer): void {
    const rest = this.buf.length;
    if (rest + chunk.length > this.#memory.length)
      this.#memory = Buffer.allocUnsafeSlow((rest + chunk.length) * 2);
    // Always the same memory: fresh memory for each chunk costs more than copying into what is warm.
    this.buf.copy(this.#memory, 0);
    chunk.copy(this.#memory, rest);
    this.buf = this.#memory.subarray(0, rest + chunk.length);
    const read = this.#scan();
    this.buf = this.buf.subarray(read);
    if (this.buf.length > limits.tokenBytes) throw new WorkbookRefused("broken-xml");
  }

  end(): void {
    const rest = this.buf;
    for (let i = 0; i < rest.length; i++) if (rest[i]! > 32) throw new WorkbookRefused("broken-xml");
    if (this.depth !== 0 || !this.#sawRoot) throw new WorkbookRefused("broken-xml");
  }

  /** Attributes by local name. For tags that are met often, look at the bytes instead. */
  protected attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    const source = this.buf.toString("utf8", this.attributesStart, this.attributesEnd);
    // By hand: no expression that a long tag could keep busy.
    let at = 0;
    while (true) {
      const equals = source.indexOf("=", at);
      if (equals < 0) return found;
      let open = equals + 1;
      while (open < source.length && source.charCodeAt(open) <= 32) open++;
      const quote = source[open];
      if (quote !== '"' && quote !== "'") throw new WorkbookRefused("broken-xml");
      const close = source.indexOf(quote, open + 1);
      if (close < 0) throw new WorkbookRefused("broken-xml");
      const name = source.slice(at, equals).trim();
      found[name.slice(name.indexOf(":") + 1)] = decodeEntities(source.slice(open + 1, close));
      at = close + 1;
    }
  }

  /** How far the buffer was understood; what follows is the beginning of something that continues in the next chunk. */
  #scan(): number {
    const buf = this.buf;
    const end = buf.length;
    let at = 0;
    while (at < end) {
      if (buf[at] !== LT) {
        let stop = at + 1;
        while (stop < end && buf[stop] !== LT) stop++;
        if (stop === end) return at;
        if (this.depth > 0) this.onText(at, stop, false);
        else this.#mustBeBlank(at, stop);
        at = stop;
        continue;
      }
      if (at + 1 >= end) return at;
      if (this.depth === this.shortcutDepth) {
        const after = this.shortcut(at, end);
        if (after > 0) {
          at = after;
          continue;
        }
      }
      const next = buf[at + 1]!;
      if (next === SLASH) {
        let code = 0;
        let i = at + 2;
        for (; i < end; i++) {
          const byte = buf[i]!;
          if (byte === GT) break;
          if (byte === COLON) code = 0;
          else if (byte > 32) code = (Math.imul(code, 31) + byte) | 0;
        }
        if (i >= end) return at;
        if (this.depth === 0 || this.#open[this.depth] !== code) throw new WorkbookRefused("broken-xml");
        this.depth -= 1;
        this.onClose(code);
        at = i + 1;
      } else if (next === 33 || next === 63) {
        const after = this.#aside(at, next);
        if (after < 0) return at;
        at = after;
      } else {
        const after = this.#openTag(at);
        if (after < 0) return at;
        at = after;
      }
    }
    return at;
  }

  #openTag(start: number): number {
    const buf = this.buf;
    const end = buf.length;
    let code = 0;
    let i = start + 1;
    for (; i < end; i++) {
      const byte = buf[i]!;
      if (byte <= 32 || byte === GT || byte === SLASH) break;
      if (byte === COLON) code = 0;
      else code = (Math.imul(code, 31) + byte) | 0;
    }
    const attributesStart = i;
    for (; i < end; i++) {
      const byte = buf[i]!;
      if (byte === GT) break;
      if (byte === LT) throw new WorkbookRefused("broken-xml");
      if (byte === QUOTE || byte === APOSTROPHE) {
        i++;
        while (i < end && buf[i] !== byte) i++;
      }
    }
    if (i >= end) return -1;
    if (this.depth === 0) {
      if (this.#sawRoot) throw new WorkbookRefused("broken-xml");
      this.#sawRoot = true;
    }
    if (this.depth >= limits.xmlDepth) throw new WorkbookRefused("too-deep", { limit: limits.xmlDepth });
    const selfClosing = buf[i - 1] === SLASH;
    this.attributesStart = attributesStart;
    this.attributesEnd = selfClosing ? i - 1 : i;
    this.depth += 1;
    this.#open[this.depth] = code;
    this.onOpen(code);
    if (selfClosing) {
      this.depth -= 1;
      this.onClose(code);
    }
    return i + 1;
  }

  /** Comments and processing instructions are passed over, CDATA is text, a DTD is refused. -1: not complete yet. */
  #aside(at: number, mark: number): number {
    const buf = this.buf;
    if (mark === 63) {
      const close = buf.indexOf("?>", at + 2);
      return close < 0 ? -1 : close + 2;
    }
    if (buf.length - at < 9) return -1;
    const opening = buf.toString("latin1", at, at + 9);
    if (opening.startsWith("<!--")) {
      const close = buf.indexOf("-->", at + 4);
      return close < 0 ? -1 : close + 3;
    }
    if (opening === "<![CDATA[" && this.depth > 0) {
      const close = buf.indexOf("]]>", at + 9);
      if (close < 0) return -1;
      this.onText(at + 9, close, true);
      return close + 3;
    }
    if (opening.toUpperCase() === "<!DOCTYPE" || opening.startsWith("<!EN")) throw new WorkbookRefused("dtd");
    throw new WorkbookRefused("broken-xml");
  }

  #mustBeBlank(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const byte = this.buf[i]!;
      const mark = byte === 0xef || byte === 0xbb || byte === 0xbf; // a byte order mark
      if (byte > 32 && !mark) throw new WorkbookRefused("broken-xml");
    }
  }
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,32}));?/g,
    (whole, decimal, hex, name) => {
      if (!whole.endsWith(";")) throw new WorkbookRefused("broken-xml");
      if (name !== undefined) {
        const character = named[name];
        // An entity of its own making: it would have to be declared in a DTD.
        if (character === undefined) throw new WorkbookRefused("dtd");
        return character;
      }
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (code > 0x10ffff) throw new WorkbookRefused("broken-xml");
      return code >= 0xd800 && code <= 0xdfff ? "" : String.fromCodePoint(code);
    },
  );
}

/** Excel writes a character that XML can't hold as _x000D_. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
