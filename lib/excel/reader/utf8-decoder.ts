import { WorkbookRefused } from "../workbook-refused";

type Decode = (chunk: Buffer, last: boolean) => Buffer;

const same: Decode = (chunk) => chunk;

/** XML mostly is UTF-8 already; UTF-16 and what a declaration names is turned into it. Judged by the first bytes. */
export function utf8Decoder(first: Buffer): Decode {
  const encoding = encodingOf(first);
  if (encoding === "utf-8") return same;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new WorkbookRefused("broken-xml");
  }
  return (chunk, last) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !last }));
    } catch {
      throw new WorkbookRefused("broken-xml");
    }
  };
}

function encodingOf(first: Buffer): string {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    first.toString("latin1", 0, 200),
  )?.[1];
  const name = (declared ?? "utf-8").toLowerCase();
  return name === "utf8" || name === "us-ascii" || name.startsWith("utf-16") ? "utf-8" : name;
}
