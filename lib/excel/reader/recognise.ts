import { WorkbookRefused } from "../workbook-refused";

const looksAt = 4096;

/** What a file is by its content; its name is only believed about being text. Refuses what is neither. */
export function recognise(file: Buffer, extension: string): "zip" | "csv" {
  if (file.length === 0) throw new WorkbookRefused("empty");
  const head = file.subarray(0, looksAt);
  if (head[0] === 0x50 && head[1] === 0x4b) return "zip";
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0 && head.readUInt32BE(4) === 0xa1b11ae1)
    throw oldContainer(file);
  if (head[0] === 9 && [0, 2, 4, 8].includes(head[1] ?? -1) && file.length > 8)
    throw new WorkbookRefused("xls");
  const text = asText(head);
  if (text === null) throw new WorkbookRefused("not-a-workbook");
  const start = text
    .replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase();
  if (start === "") throw new WorkbookRefused("empty");
  if (
    /^(<!doctype html|<html|<table|<head|<body|<meta|<style|mime-version:)/.test(start) ||
    (start[0] === "<" && /<html|<table/.test(start))
  ) {
    throw new WorkbookRefused("html-as-xls");
  }
  if (start.startsWith("<?xml") || start.startsWith("<workbook")) throw new WorkbookRefused("xml-as-xls");
  if (["csv", "txt", "tsv", "tab"].includes(extension)) return "csv";
  throw new WorkbookRefused(/[;,\t|]/.test(start) ? "csv-as-xlsx" : "not-a-workbook");
}

/** The container of old Office files also holds new ones behind a password. */
function oldContainer(file: Buffer): WorkbookRefused {
  const holds = (name: string) => file.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) return new WorkbookRefused("password-protected");
  if (holds("Workbook") || holds("Book")) return new WorkbookRefused("xls");
  return new WorkbookRefused("not-a-workbook");
}

function asText(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  if (utf16WithoutMark(head)) return new TextDecoder(utf16WithoutMark(head) as string).decode(head);
  // Control characters other than tab and line ends are not in a text.
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return null;
  return head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
}

/** Latin text in UTF-16 has a zero at every other place. */
export function utf16WithoutMark(head: Buffer): "utf-16le" | "utf-16be" | null {
  const pairs = Math.floor(Math.min(head.length, 400) / 2);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[i * 2] === 0) even++;
    if (head[i * 2 + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even === 0) return "utf-16le";
  if (even > pairs * 0.7 && odd === 0) return "utf-16be";
  return null;
}
