import { crc32, createInflateRaw } from "node:zlib";
import type { Limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import type { Budget } from "./budget";
import { judgeRatio, type Part } from "./screen-zip";
import { utf8Decoder } from "./utf8-decoder";
import type { XmlReader } from "./xml-reader";

const MB = 1024 * 1024;
const chunkBytes = 128 * 1024;

export type PartReading = {
  readonly limits: Limits;
  readonly budget: Budget;
  /** Waits while the other side has its hands full. */
  readonly breathe: () => Promise<void>;
  /** Enough was read: the rest of the part is left packed. */
  readonly enough?: () => boolean;
  /** A part that is read a second time was paid for the first time. */
  readonly paid?: boolean;
};

/** Unpacks one part as a stream through its reader. Sizes are counted as they come out, and the checksum must be right. */
export async function readPart(part: Part, reader: XmlReader, how: PartReading): Promise<void> {
  let size = 0;
  let crc = 0;
  let toUtf8: ((chunk: Buffer, last: boolean) => Buffer) | null = null;
  for await (const chunk of unpacked(part)) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size > how.limits.partBytes)
      throw new WorkbookRefused("part-too-large", { limit: how.limits.partBytes / MB });
    judgeRatio(size, part.packed.length, how.limits);
    // More than the directory says: the rest of what it says is not worth reading either.
    if (size > part.size) throw new WorkbookRefused("broken-zip");
    if (!how.paid) how.budget.unpack(chunk.length);
    how.budget.check();
    if (!toUtf8) toUtf8 = utf8Decoder(chunk);
    reader.push(toUtf8(chunk, false));
    if (how.enough?.()) return;
    await how.breathe();
  }
  if (size !== part.size) throw new WorkbookRefused("broken-zip");
  if (crc !== part.crc) throw new WorkbookRefused("crc");
  if (toUtf8) reader.push(toUtf8(Buffer.alloc(0), true));
  reader.end();
}

async function* unpacked(part: Part): AsyncGenerator<Buffer> {
  if (part.method === 0) {
    for (let at = 0; at < part.packed.length; at += chunkBytes)
      yield part.packed.subarray(at, at + chunkBytes);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  inflate.end(part.packed);
  try {
    for await (const chunk of inflate) {
      yield chunk;
    }
  } catch (error) {
    throw error instanceof WorkbookRefused || !isZlibError(error) ? error : new WorkbookRefused("broken-zip");
  } finally {
    inflate.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
