import { createReadStream, readFileSync } from "node:fs";
import { createInflateRaw, inflateRawSync } from "node:zlib";
import { readSheet } from "@/lib/excel/read-sheet";
import type { Measure } from "./job";
import { people } from "./people";
import { runPython } from "./run-python";
import { pythonModule } from "./scratch";

type Used = { cpuMs: number; peakMb: number };

async function ours(
  file: string,
  rows: number,
  keys: readonly (keyof typeof people.columns)[],
): Promise<Used> {
  const reading = await readSheet({ path: file }, people);
  if (!reading.ok) throw new Error(reading.reason);
  let count = 0;
  let letters = 0;
  for await (const batch of reading.value.batches) {
    for (const row of batch) {
      count += 1;
      for (const key of keys) letters += row.text(key).length;
    }
  }
  mustBe(count, rows);
  if (letters === 0) throw new Error("No texts were read");
  const used = reading.value.summary();
  return { cpuMs: used?.cpuMs ?? 0, peakMb: used?.peakMb ?? 0 };
}

function mustBe(found: number, rows: number): void {
  if (found < rows || found > rows + 3) throw new Error(`${found} rows were read of ${rows}`);
}

/** Unpacks the sheet and notes where values begin and end, so that texts could be made; makes none, checks nothing. */
async function limit(file: string, rows: number): Promise<undefined> {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  let count = 0;
  let cells = 0;
  const starts = new Uint32Array(128 * 1024);
  const ends = new Uint32Array(128 * 1024);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("latin1", at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    if (name === "xl/sharedStrings.xml") inflateRawSync(bytes);
    if (name.startsWith("xl/worksheets/sheet")) {
      const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
      inflate.end(bytes);
      for await (const chunk of inflate) {
        let found = 0;
        for (let i = 0; i + 2 < chunk.length; i++) {
          if (chunk[i] !== 60) continue;
          const next = chunk[i + 1];
          if (next === 99) cells++;
          else if (next === 118 || next === 116) starts[found] = i;
          else if (next === 47 && (chunk[i + 2] === 118 || chunk[i + 2] === 116)) ends[found++] = i;
          else if (next === 114 && chunk[i + 2] === 111) count++;
        }
      }
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (cells < rows || count < rows * 0.99) throw new Error(`${count} rows, ${cells} cells`);
}

async function saxes(file: string, rows: number): Promise<undefined> {
  const { readWithSaxes } = await import("./saxes-reader");
  mustBe(await readWithSaxes(file), rows);
}

async function exceljsStream(file: string, rows: number): Promise<undefined> {
  const { default: ExcelJS } = await import("exceljs");
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: "cache",
    styles: "cache",
    worksheets: "emit",
  });
  let count = 0;
  for await (const sheet of reader) for await (const row of sheet) count += Array.isArray(row.values) ? 1 : 0;
  mustBe(count, rows);
}

async function exceljsLoad(file: string, rows: number): Promise<undefined> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  let count = 0;
  book.worksheets[0]?.eachRow((row) => {
    count += Array.isArray(row.values) ? 1 : 0;
  });
  mustBe(count, rows);
}

async function hucre(file: string, rows: number): Promise<undefined> {
  const { streamXlsxRows } = await import("hucre/xlsx");
  let count = 0;
  for await (const row of streamXlsxRows(readFileSync(file))) count += row.values.length > 0 ? 1 : 0;
  mustBe(count, rows);
}

async function readExcelFile(file: string, rows: number): Promise<undefined> {
  const { readSheet: read } = await import("read-excel-file/node");
  mustBe((await read(createReadStream(file))).length, rows);
}

/** Everybody reads the same file and every value in it. */
export function readMeasures(fileOf: (rows: number) => string): Measure[] {
  const keys = people.placed.map(({ key }) => key as keyof typeof people.columns);
  const on = (read: (file: string, rows: number) => Promise<Used | undefined>) => (rows: number) =>
    read(fileOf(rows), rows);
  return [
    {
      name: "collectief, every value asked for",
      role: "ours",
      run: on((file, rows) => ours(file, rows, keys)),
    },
    {
      name: "collectief, three columns asked for",
      role: "variant",
      run: on((file, rows) => ours(file, rows, ["number", "name", "workEmail"])),
    },
    { name: "inflate and byte scan", role: "limit", run: on(limit) },
    { name: "yauzl + saxes", role: "peer", run: on(saxes) },
    { name: "exceljs stream", role: "peer", run: on(exceljsStream) },
    { name: "hucre stream", role: "peer", run: on(hucre) },
    { name: "read-excel-file", role: "peer", run: on(readExcelFile) },
    { name: "exceljs load", role: "peer", run: on(exceljsLoad), slow: true },
    {
      name: "openpyxl",
      role: "peer",
      run: (rows) => runPython("read.py", [fileOf(rows)]),
      missing: () => pythonModule("openpyxl"),
      slow: true,
    },
  ];
}
