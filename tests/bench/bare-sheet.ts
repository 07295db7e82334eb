import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { crc32, createDeflateRaw } from "node:zlib";
import type { Sheet } from "@/lib/excel/define-sheet";
import { excelSerial } from "@/lib/excel/excel-dates";

type Row = Readonly<Record<string, string | number | null>>;

/**
 * A sheet by a program that knows nothing but this sheet: no definition, no cleaning, no zip around it. Bytes are put one
 * by one where they belong and packed at our level.
 */
export async function packBareSheet(
  name: string,
  { placed }: Sheet,
  batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): Promise<void> {
  const deflate = createDeflateRaw({ level: 1, memLevel: 9, chunkSize: 128 * 1024 });
  const file = createWriteStream(name);
  deflate.pipe(file);
  const columns = placed.map((column, i) => ({
    key: column.key,
    kind: column.kind,
    start: Buffer.from(`<c r="${column.letters}`),
    open: Buffer.from(column.kind === "text" ? `" s="${i}" t="inlineStr"><is><t>` : `" s="${i}"><v>`),
    close: Buffer.from(column.kind === "text" ? "</t></is></c>" : "</v></c>"),
  }));
  let bytes = Buffer.allocUnsafeSlow(600_000);
  let spare = Buffer.allocUnsafeSlow(600_000);
  let at = 0;
  let crc = 0;
  let packed: Promise<unknown> = Promise.resolve();
  const put = (constant: Buffer) => {
    for (let i = 0; i < constant.length; i++) bytes[at + i] = constant[i]!;
    at += constant.length;
  };
  const say = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) bytes[at++] = code;
      else {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      }
    }
  };
  const rowDigits = new Uint8Array(8);
  const whole = (value: number) => {
    let length = 1;
    for (let power = 10; power <= value; power *= 10) length++;
    let rest = value;
    for (let i = at + length - 1; i >= at; i--) {
      const tenth = (rest / 10) | 0;
      bytes[i] = 48 + ((rest - tenth * 10) | 0);
      rest = tenth;
    }
    at += length;
  };
  const rowStart = Buffer.from('<row r="');
  const rowOpen = Buffer.from('">');
  const rowEnd = Buffer.from("</row>");
  const handOver = async () => {
    await packed;
    const block = bytes.subarray(0, at);
    crc = crc32(block, crc);
    packed = new Promise((done) => deflate.write(block, done));
    [bytes, spare] = [spare, bytes];
    at = 0;
  };
  let number = 3;
  for await (const batch of batches) {
    for (const row of batch) {
      put(rowStart);
      const numberAt = at;
      whole(++number);
      const digits = at - numberAt;
      for (let d = 0; d < digits; d++) rowDigits[d] = bytes[numberAt + d]!;
      put(rowOpen);
      for (const { key, kind, start, open, close } of columns) {
        const value = row[key];
        if (value === null || value === undefined) continue;
        put(start);
        for (let d = 0; d < digits; d++) bytes[at++] = rowDigits[d]!;
        put(open);
        if (typeof value !== "string") whole(value);
        else if (kind === "date") whole(excelSerial(value) ?? 0);
        else say(value);
        put(close);
      }
      put(rowEnd);
      if (at > 512 * 1024) await handOver();
    }
  }
  await handOver();
  await packed;
  deflate.end();
  await once(file, "finish");
}
