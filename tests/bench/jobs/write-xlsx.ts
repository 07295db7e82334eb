import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeSheet } from "@/lib/excel/write-sheet";
import { packBareSheet } from "../bare-sheet";
import type { Job } from "../job";
import { batchesOfPeople, people, person, plainValues } from "../people";
import { runPython } from "../run-python";
import { pythonModule, scratch } from "../scratch";

async function ours(rows: number): Promise<undefined> {
  const bytes = writeSheet(people, batchesOfPeople(rows), { language: "nl" });
  await pipeline(bytes, createWriteStream(scratch("ours.xlsx")));
}

const limit = (rows: number) =>
  packBareSheet(scratch("limit.bin"), people, batchesOfPeople(rows)).then(() => undefined);

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
