import { Readable } from "node:stream";
import { crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";
import type { Language } from "@/lib/i18n/language";
import type { Columns, RowOf, Sheet } from "./define-sheet";
import { limits } from "./limits";
import { RowBytes } from "./row-bytes";
import { lastHeaderRow, templateOf } from "./template";
import { ZipWriter } from "./zip-writer";

type PlainRow = Readonly<Record<string, string | number | null>>;

const blockBytes = 512 * 1024;
/** Packing is most of the work: the fastest level costs a fifth of the size and saves two fifths of the time. */
const fastest = 1;

export type WriteOptions = {
  /** The language of the sheet's name and of the hints; its header rows are always in all of them. */
  readonly language: Language;
  readonly level?: number;
  /** Where a row goes, higher than the one before; without it each comes under the last. */
  readonly rowNumber?: (row: PlainRow) => number;
};

/** Streams batches of rows into an .xlsx file. Memory follows the batch, not the list. */
export function writeSheet<C extends Columns>(
  sheet: Sheet<C>,
  batches: AsyncIterable<readonly RowOf<Sheet<C>>[]> | Iterable<readonly RowOf<Sheet<C>>[]>,
  options: WriteOptions,
): Readable {
  return Readable.from(bytesOf(sheet, batches, options), { objectMode: false, highWaterMark: blockBytes });
}

async function* bytesOf(
  sheet: Sheet,
  batches: AsyncIterable<readonly PlainRow[]> | Iterable<readonly PlainRow[]>,
  options: WriteOptions,
): AsyncGenerator<Buffer> {
  const template = await templateOf(sheet, options.language);
  const zip = new ZipWriter();
  for (const part of template.parts) yield zip.part(part.name, part.data);
  yield zip.begin(template.sheetPart);

  const packer = new Packer(options.level ?? fastest);
  try {
    packer.add(template.head);
    // Two blocks in turn: while one is being packed on another thread, the next is filled.
    const rows = new RowBytes(sheet.placed, template.styles, blockBytes + 65_536);
    let idle = Buffer.allocUnsafeSlow(blockBytes + 65_536);
    let number = lastHeaderRow(sheet);
    for await (const batch of batches) {
      for (const row of batch) {
        number = options.rowNumber?.(row) ?? number + 1;
        rows.add(row, number);
        if (rows.at < blockBytes) continue;
        await packer.idle();
        const full = rows.swap(idle);
        packer.add(full);
        idle = Buffer.from(full.buffer, 0, full.buffer.byteLength);
        yield* packer.take();
      }
      if (number > limits.formatRows) throw new Error(`Excel has no more than ${limits.formatRows} rows`);
    }
    await packer.idle();
    packer.add(rows.swap(idle));
    await packer.idle();
    packer.add(template.tail(number));
    await packer.finish();
    yield* packer.take();
    yield zip.end(packer.sums());
    yield zip.finish();
  } finally {
    packer.stop();
  }
}

class Packer {
  readonly #deflate: DeflateRaw;
  #packed: Buffer[] = [];
  #busy: Promise<void> = Promise.resolve();
  #crc = 0;
  #size = 0;
  #packedSize = 0;

  constructor(level: number) {
    this.#deflate = createDeflateRaw({ level, memLevel: 9, chunkSize: 128 * 1024 });
    this.#deflate.on("data", (chunk: Buffer) => {
      this.#packed.push(chunk);
      this.#packedSize += chunk.length;
    });
  }

  /** The bytes are in use until `idle()`. */
  add(bytes: Buffer): void {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    const before = this.#busy;
    this.#busy = before.then(
      () =>
        new Promise((done, fail) => {
          this.#deflate.write(bytes, (error) => (error ? fail(error) : done()));
        }),
    );
    // Whoever waits for it hears of a failure; without this line one that nobody waits for would end the process.
    this.#busy.catch(() => {});
  }

  idle(): Promise<void> {
    return this.#busy;
  }

  async finish(): Promise<void> {
    await this.#busy;
    const ended = new Promise((done, fail) => {
      this.#deflate.once("end", done);
      this.#deflate.once("error", fail);
    });
    this.#deflate.end();
    await ended;
  }

  take(): Buffer[] {
    const packed = this.#packed;
    this.#packed = [];
    return packed;
  }

  sums(): { crc: number; packed: number; size: number } {
    return { crc: this.#crc, packed: this.#packedSize, size: this.#size };
  }

  stop(): void {
    this.#deflate.destroy();
  }
}
