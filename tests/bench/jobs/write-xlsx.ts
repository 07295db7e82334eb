import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { excelSerial } from "@/lib/excel/excel-dates";
import { writeSheet } from "@/lib/excel/write-sheet";
import type { Job } from "../job";
import { batchesOfPeople, type PersonRow, people, person, plainValues } from "../people";
import { runPython } from "../run-python";
import { pythonModule, scratch } from "../scratch";

async function ours(rows: number): Promise<undefined> {
  const bytes = writeSheet(people, batchesOfPeople(rows), { language: "nl" });
  await pipeline(bytes, createWriteStream(scratch("ours.xlsx")));
}

/**
 * The same sheet by a program that knows nothing but this sheet: no definition, no cleaning, no zip around it. Bytes are
 * put one by one where they belong and packed at our level.
 */
async function limit(rows: number): Promise<undefined> {
  const deflate = createDeflateRaw({ level: 1, memLevel: 9, chunkSize: 128 * 1024 });
  const file = createWriteStream(scratch("limit.bin"));
  deflate.pipe(file);
  const columns = people.placed.map((column, i) => ({
    key: column.key as keyof PersonRow,
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
  for (let i = 0; i < rows; i++) {
    const row = person(i);
    put(rowStart);
    const numberAt = at;
    whole(i + 4);
    const digits = at - numberAt;
    for (let d = 0; d < digits; d++) rowDigits[d] = bytes[numberAt + d]!;
    put(rowOpen);
    for (const { key, kind, start, open, close } of columns) {
      const value = row[key];
      if (value === null) continue;
      put(start);
      for (let d = 0; d < digits; d++) bytes[at++] = rowDigits[d]!;
      put(open);
      if (typeof value !== "string") whole(value);
      else if (kind === "date") whole(excelSerial(value) ?? 0);
      else say(value);
      put(close);
    }
    put(rowEnd);
    if (at > 512 * 1024 || i === rows - 1) {
      await packed;
      const block = bytes.subarray(0, at);
      crc = crc32(block, crc);
      packed = new Promise((done) => deflate.write(block, done));
      [bytes, spare] = [spare, bytes];
      at = 0;
    }
  }
  await packed;
  deflate.end();
  await once(file, "finish");
}

async function exceljsStream(rows: number): Promise<undefined> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: scratch("exceljs-stream.xlsx"),
    useStyles: true,
  });
  const page = book.addWorksheet("Verzekerden", { views: [{ state: "frozen", ySplit: 3 }] });
  page.columns = exceljsColumns();
  for (const language of ["nl", "fr", "en"] as const) page.addRow(headerRow(language)).commit();
  for (let i = 0; i < rows; i++) page.addRow(values(i)).commit();
  await page.commit();
  await book.commit();
}

async function exceljsWorkbook(rows: number): Promise<undefined> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet("Verzekerden", { views: [{ state: "frozen", ySplit: 3 }] });
  page.columns = exceljsColumns();
  for (const language of ["nl", "fr", "en"] as const) page.addRow(headerRow(language));
  for (let i = 0; i < rows; i++) page.addRow(values(i));
  await page.protect("", {});
  await book.xlsx.writeFile(scratch("exceljs-workbook.xlsx"));
}

const exceljsColumns = () =>
  people.placed.map(({ width, kind }) => ({
    width,
    style: { numFmt: kind === "date" ? "dd-mm-yyyy" : kind === "money" ? "#,##0.00" : "General" },
  }));
const headerRow = (language: "nl" | "fr" | "en") => people.placed.map(({ header }) => header[language]);
const values = (i: number) => plainValues(person(i));

async function hucre(rows: number): Promise<undefined> {
  const { writeXlsxStream } = await import("hucre/xlsx");
  function* all() {
    for (const language of ["nl", "fr", "en"] as const) yield headerRow(language);
    for (let i = 0; i < rows; i++) yield values(i);
  }
  const columns = people.placed.map(({ width, kind }) => ({
    width,
    ...(kind === "date" ? { numFmt: "dd-mm-yyyy" } : {}),
  }));
  const bytes = writeXlsxStream(all(), { name: "Verzekerden", columns, freezePane: { rows: 3 } });
  await pipeline(
    Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(scratch("hucre.xlsx")),
  );
}

export const job: Job = {
  title: "Write .xlsx",
  rows: 100_000,
  about:
    "30 columns, three header rows, styles, protection and validation, to a file. The limit packs the same cells at the same level without definition, cleaning or zip around it.",
  measures: [
    { name: "collectief", role: "ours", run: ours },
    { name: "rows as bytes into zlib", role: "limit", run: limit },
    { name: "exceljs stream", role: "peer", run: exceljsStream },
    { name: "hucre stream", role: "peer", run: hucre },
    { name: "exceljs Workbook", role: "peer", run: exceljsWorkbook, slow: true },
    {
      name: "XlsxWriter",
      role: "peer",
      run: (rows) => runPython("write.py", ["xlsxwriter", String(rows), scratch("xlsxwriter.xlsx")]),
      missing: () => pythonModule("xlsxwriter"),
      slow: true,
    },
    {
      name: "openpyxl",
      role: "peer",
      run: (rows) => runPython("write.py", ["openpyxl", String(rows), scratch("openpyxl.xlsx")]),
      missing: () => pythonModule("openpyxl"),
      slow: true,
    },
  ],
};
