import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { columnIndex } from "@/lib/excel/column-letters";
import { type RawRow, readRaw } from "@/lib/excel/read-raw";
import type { Source } from "@/lib/excel/reading-process";
import type { SheetRow } from "@/lib/excel/sheet-row";
import { headerRows } from "@/lib/excel/template";
import { writeSheet } from "@/lib/excel/write-sheet";
import { disk } from "@/lib/files/disk";
import type { Language } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";
import type { MadeFile } from "./download-definition";
import { findRemembered } from "./find-remembered";
import { findOutcomes, unchangedIn } from "./outcome-of-row";
import { type ColumnsOfUpload, openList } from "./own-file";
import { ownResultSheet, resultSheet, type SeenColumn } from "./result-sheet";
import type { UploadList, Value } from "./upload-definition";
import { findUploadDefinition } from "./upload-definitions";
import { uploadsVisibleTo } from "./uploads-visible-to";

export type ResultFile = MadeFile & { readonly name: string };

type PlainRow = Readonly<Record<string, Value>>;

/**
 * The list that somebody sent in, come back with what became of each row beside it: our own sheet as such, a file of the
 * sender's own with its columns as they were. Read and written as a stream. Null where no file came, or it is gone.
 */
export async function writeResultFile(
  actor: Actor,
  { uploadId, language }: { readonly uploadId: string; readonly language: Language },
): Promise<ResultFile | null> {
  const upload = await database().upload.findFirst({
    where: { id: uploadId, AND: uploadsVisibleTo(actor) },
    select: { type: true, employerId: true, fileName: true, columns: true, file: { select: { key: true } } },
  });
  const list = upload && findUploadDefinition(upload.type)?.list;
  if (!upload?.file || !list) return null;
  const shelf = await disk();
  const { key } = upload.file;
  if (!(await shelf.exists(key))) return null;
  const open = async (): Promise<Source> => ({
    stream: await shelf.getStream(key),
    name: upload.fileName ?? "",
  });
  const opened = await openList(open, list.sheet, {
    remembered: await findRemembered(upload),
    columns: upload.columns as unknown as ColumnsOfUpload | null,
  });
  if (!opened.ok) return null;
  const scope = { uploadId, language, list };
  let bytes: MadeFile["bytes"];
  if (opened.value.kind === "ours") {
    bytes = oursWithResult(scope, opened.value.reading);
  } else {
    const headerRow =
      opened.value.kind === "own" ? opened.value.reading.headerRow : opened.value.columns.headerRow;
    if (opened.value.kind === "own") await opened.value.reading.close();
    bytes = await ownWithResult(scope, open, headerRow);
  }
  return {
    bytes,
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: nameOf(upload.fileName ?? list.sheet.title[language], language),
  };
}

type Scope = { readonly uploadId: string; readonly language: Language; readonly list: UploadList };

/** "Overzicht verzekerden - resultaat.xlsx": beside the file that was sent. */
function nameOf(fileName: string, language: Language): string {
  return `${fileName.replace(/\.[a-z0-9]{1,5}$/i, "")} - ${messagesIn(language).uploads.result.name}.xlsx`;
}

type OursReading = {
  readonly found: readonly string[];
  readonly batches: AsyncIterable<readonly SheetRow[]>;
};

function oursWithResult(scope: Scope, { found, batches }: OursReading) {
  const { uploadId, language, list } = scope;
  const unchanged = unchangedIn(language);
  async function* rows() {
    for await (const batch of batches) {
      const outcomes = await findOutcomes(uploadId, spanOf(batch), language);
      yield batch.map((row) => {
        const values: Record<string, Value> = { [numberKey]: row.number };
        for (const key of found) {
          const read = row.value(key);
          values[key] = read.ok ? read.value : row.text(key);
        }
        const aside = list.isAside?.((key) => (found.includes(key) ? row.text(key) : ""));
        values.result = outcomes.get(row.number) ?? (aside ? null : unchanged);
        return values;
      });
    }
  }
  return writeSheet(resultSheet(list.sheet), rows(), { language, rowNumber: placing(headerRows + 1) });
}

const numberKey = "#";

/** Each row under its own number, so that "AC17" stays AC17; further down where our headers need the room. */
function placing(first: number) {
  let shift: number | null = null;
  return (row: PlainRow): number => {
    const number = Number(row[numberKey]);
    shift ??= Math.max(0, first - number);
    return number + shift;
  };
}

function spanOf(batch: readonly { readonly number: number }[]): { from: number; until: number } {
  return { from: batch[0]?.number ?? 0, until: batch.at(-1)?.number ?? 0 };
}

async function ownWithResult(scope: Scope, open: () => Promise<Source>, headerRow: number) {
  const { uploadId, language, list } = scope;
  const sheet = ownResultSheet(list.sheet.title, await lookThrough(open));
  const unchanged = unchangedIn(language);
  const header = sheet.columns.result!.header[language];
  const raw = await readRaw(await open(), {}, { table: true });
  if (!raw.ok) throw new Error(`The list can't be read any more: ${raw.reason}`);
  const { batches } = raw.value;
  async function* rows() {
    for await (const batch of batches) {
      const outcomes = await findOutcomes(uploadId, spanOf(batch), language);
      yield batch.map((row) => {
        const values: Record<string, Value> = { [numberKey]: row.number };
        for (const { address, kind, text } of row.cells)
          values[`c${columnIndex(address.replace(/\d+$/, ""))}`] =
            kind === "number" ? plainNumber(text) : text;
        values.result = outcomes.get(row.number) ?? (row.number > headerRow ? unchanged : null);
        if (row.number === headerRow) values.result = header;
        return values;
      });
    }
  }
  return writeSheet(sheet, rows(), { language, rowNumber: placing(1) });
}

/** As a number when it is written the same again; a long identifier keeps its digits as text. */
function plainNumber(text: string): Value {
  const number = Number(text);
  return String(number) === text ? number : text;
}

/** How many columns there are and how wide, before the first row is written. */
async function lookThrough(open: () => Promise<Source>): Promise<SeenColumn[]> {
  const seen: { longest: number; filled: number; dates: number }[] = [];
  const raw = await readRaw(await open(), {}, { table: true });
  if (!raw.ok) throw new Error(`The list can't be read any more: ${raw.reason}`);
  for await (const batch of raw.value.batches) for (const row of batch) lookAt(row, seen);
  return seen;
}

function lookAt({ cells }: RawRow, seen: { longest: number; filled: number; dates: number }[]): void {
  for (const { address, kind, text } of cells) {
    const index = columnIndex(address.replace(/\d+$/, ""));
    while (seen.length <= index) seen.push({ longest: 0, filled: 0, dates: 0 });
    const column = seen[index]!;
    column.filled += 1;
    if (kind === "date") column.dates += 1;
    if (text.length > column.longest) column.longest = text.length;
  }
}
