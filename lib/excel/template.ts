import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { type Language, languages } from "@/lib/i18n/language";
import type { PlacedColumn, Sheet } from "./define-sheet";

export const headerRows = languages.length;

/** The last row before those of the list. */
export function lastHeaderRow({ bare }: Sheet): number {
  return bare ? 0 : headerRows;
}

/** An empty workbook, cut open where its rows go. */
export type Template = {
  /** Every part but the sheet, ready to pack. */
  readonly parts: readonly { readonly name: string; readonly data: Buffer }[];
  readonly sheetPart: string;
  readonly head: Buffer;
  /** The style of each placed column, as the number that a cell carries. */
  readonly styles: readonly number[];
  /** What closes the sheet: its ranges follow the number of the last row. */
  readonly tail: (lastRow: number) => Buffer;
};

const drawn = new WeakMap<Sheet, Map<Language, Promise<Template>>>();

/** Drawn once per definition and language: styles, protection and validation are worked out here, never per row. */
export function templateOf(sheet: Sheet, language: Language): Promise<Template> {
  let byLanguage = drawn.get(sheet);
  if (!byLanguage) {
    byLanguage = new Map();
    drawn.set(sheet, byLanguage);
  }
  let template = byLanguage.get(language);
  if (!template) {
    template = draw(sheet, language);
    byLanguage.set(language, template);
  }
  return template;
}

const green = "FFD8EED3";
const greenHeader = "FFA9D59C";
const grey = "FFEDEBE8";
const amber = "FFFCE9C8";
const line = { style: "thin", color: { argb: "FFC9C5BF" } } as const;
const formats: Record<PlacedColumn["kind"], string> = {
  text: "@",
  number: "General",
  integer: "0",
  money: "#,##0.00",
  date: "dd-mm-yyyy",
};

async function draw(sheet: Sheet, language: Language): Promise<Template> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet(sheet.title[language], {
    views: [
      sheet.bare
        ? { showGridLines: true }
        : { state: "frozen", ySplit: headerRows, xSplit: frozenColumns(sheet), showGridLines: true },
    ],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const column of sheet.placed) drawColumn(page, column, language, sheet);
  if (!sheet.bare) {
    fitHeaders(page, sheet);
    page.pageSetup.printTitlesRow = `1:${headerRows}`;
    const first = sheet.placed[0]!.letters;
    const last = sheet.placed.at(-1)!.letters;
    page.autoFilter = `${first}${headerRows}:${last}${headerRows}`;
  }
  if (sheet.placed.some((column) => column.editable)) {
    // Without a password: the lock shows what is meant to be filled in; what comes back is checked anyway.
    await page.protect("", { autoFilter: true, formatColumns: true, formatRows: true, sort: true });
  }
  return cutOpen(await unpack(Buffer.from(await workbook.xlsx.writeBuffer())), sheet);
}

/** Up to and with the column that still says whose row it is when somebody has scrolled to the right. */
function frozenColumns({ placed, frozen }: Sheet): number {
  const last = placed.find(({ key }) => key === frozen);
  return last ? last.index + 1 : 0;
}

/** Two lines where a header is wider than its column: Excel grows no row by itself that it did not draw. */
function fitHeaders(page: ExcelJS.Worksheet, sheet: Sheet): void {
  languages.forEach((each, row) => {
    const wraps = sheet.placed.some(
      ({ header, width, hidden }) => !hidden && header[each].length + 2 > width,
    );
    if (wraps) page.getRow(row + 1).height = 30;
  });
}

function drawHeaders(page: ExcelJS.Worksheet, column: PlacedColumn): void {
  languages.forEach((each, row) => {
    const cell = page.getCell(row + 1, column.index + 1);
    cell.value = column.header[each];
    cell.font = { bold: true, italic: each !== languages[0] };
    cell.alignment = { wrapText: true, vertical: "top" };
    cell.border = { bottom: line };
    const colour = column.editable ? greenHeader : column.result ? amber : grey;
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: colour } };
  });
}

function drawColumn(page: ExcelJS.Worksheet, column: PlacedColumn, language: Language, sheet: Sheet): void {
  page.getColumn(column.index + 1).width = column.width;
  page.getColumn(column.index + 1).hidden = column.hidden === true;
  if (!sheet.bare) drawHeaders(page, column);
  const sample = page.getCell(lastHeaderRow(sheet) + 1, column.index + 1);
  sample.value = "x";
  sample.numFmt = formats[column.kind];
  if (column.editable || column.result) {
    sample.fill = { type: "pattern", pattern: "solid", fgColor: { argb: column.editable ? green : amber } };
    sample.border = { bottom: line, top: line, left: line, right: line };
  }
  if (!column.editable) return;
  sample.protection = { locked: false };
  const prompt = column.help
    ? {
        showInputMessage: true,
        promptTitle: column.header[language].slice(0, 32),
        prompt: column.help[language].slice(0, 255),
      }
    : {};
  if (column.choices) {
    const list = `"${column.choices.join(",").replaceAll('"', '""')}"`;
    sample.dataValidation = {
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      formulae: [list],
      ...prompt,
    };
  } else if (column.kind === "text") {
    if (column.help) {
      sample.dataValidation = {
        type: "textLength",
        operator: "lessThan",
        formulae: [32_767],
        allowBlank: true,
        ...prompt,
      };
    }
  } else if (column.kind === "date") {
    const formulae = [new Date(Date.UTC(1900, 2, 1))];
    sample.dataValidation = {
      type: "date",
      operator: "greaterThanOrEqual",
      allowBlank: true,
      showErrorMessage: true,
      formulae,
      ...prompt,
    };
  } else {
    const type = column.kind === "integer" ? "whole" : "decimal";
    const formulae = [-999_999_999_999, 999_999_999_999];
    sample.dataValidation = {
      type,
      operator: "between",
      allowBlank: true,
      showErrorMessage: true,
      formulae,
      ...prompt,
    };
  }
}

/** Takes apart what exceljs has just written; not for files of anybody else. */
async function unpack(zip: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    parts.set(name, method === 0 ? Buffer.from(bytes) : inflateRawSync(bytes));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function cutOpen(parts: Map<string, Buffer>, sheet: Sheet): Template {
  const sheetPart = "xl/worksheets/sheet1.xml";
  const drawnSheet = parts.get(sheetPart)?.toString("utf8");
  if (!drawnSheet) throw new Error("exceljs drew no sheet");
  parts.delete(sheetPart);
  const firstRow = lastHeaderRow(sheet) + 1;
  const sampleAt = drawnSheet.indexOf(`<row r="${firstRow}"`);
  const closeAt = drawnSheet.indexOf("</sheetData>");
  if (sampleAt < 0 || closeAt < sampleAt) throw new Error("exceljs drew no sample row");
  const sample = drawnSheet.slice(sampleAt, closeAt);
  const styles = sheet.placed.map(({ letters }) => {
    const style = new RegExp(`<c r="${letters}${firstRow}" s="(\\d+)"`).exec(sample)?.[1];
    return style === undefined ? 0 : Number(style);
  });
  // The extent is optional and not known before the last row is.
  const head = drawnSheet.slice(0, sampleAt).replace(/<dimension [^>]*\/>/, "");
  const tail = drawnSheet.slice(closeAt);
  return {
    parts: [...parts].map(([name, data]) => ({ name, data })),
    sheetPart,
    head: Buffer.from(head),
    styles,
    tail: (lastRow) => {
      const last = Math.max(lastRow, firstRow);
      const stretched = tail
        .replace(
          /sqref="([A-Z]+)\d+"/g,
          (_, column: string) => `sqref="${column}${firstRow}:${column}${last}"`,
        )
        .replace(
          /<autoFilter ref="([A-Z]+\d+):([A-Z]+)\d+"/,
          (_, from: string, to: string) => `<autoFilter ref="${from}:${to}${last}"`,
        );
      return Buffer.from(stretched);
    },
  };
}
