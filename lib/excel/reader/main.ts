/**
 * The reading process: a file comes in on standard input, its rows go out on standard output. It is started by
 * `reading-process.ts` without settings, so that nothing in a hostile file can reach more than this one file.
 */

import { once } from "node:events";
import { fstatSync, readFileSync } from "node:fs";
import { type EndMessage, messages, type StartMessage } from "../batch-format";
import type { Limits } from "../limits";
import { WorkbookRefused } from "../workbook-refused";
import { Budget } from "./budget";
import { readCsv } from "./csv-reader";
import type { FoundColumns } from "./find-headers";
import { type PartReading, readPart } from "./read-part";
import { recognise } from "./recognise";
import { RowSink, type SinkOrder, type SinkOutput } from "./row-sink";
import { screenZip, tooLarge } from "./screen-zip";
import { SheetReader } from "./sheet-reader";
import { openWorkbook } from "./workbook";

export type ReadOrder = SinkOrder & {
  /** Without dot, lower case; empty when there is no name. */
  readonly extension: string;
};

const output = process.stdout;
let full = false;
output.on("drain", () => {
  full = false;
});
// Whoever asked is gone.
output.on("error", () => process.exit(1));

function send(type: number, payload: Buffer): void {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(payload.length, 0);
  head[4] = type;
  output.write(head);
  if (!output.write(payload)) full = true;
}

function sendObject(type: number, message: object): void {
  send(type, Buffer.from(JSON.stringify(message)));
}

async function breathe(): Promise<void> {
  if (full) await once(output, "drain");
}

async function inputOf(limits: Limits): Promise<Buffer> {
  const found = fstatSync(0);
  if (found.isFile()) {
    if (found.size > limits.packedBytes) throw tooLarge(found.size, limits.packedBytes);
    return readFileSync(0);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > limits.packedBytes) throw tooLarge(size, limits.packedBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function outputFor(sheet: string, format: StartMessage["format"]): SinkOutput {
  return {
    start: (found: FoundColumns | null) => {
      const start: StartMessage = {
        sheet,
        format,
        columns: found?.columns ?? [],
        unknown: found?.unknown ?? [],
        headerRow: found?.headerRow ?? 0,
      };
      sendObject(messages.start, start);
    },
    batch: (frame) => send(messages.batch, frame),
  };
}

async function readWorkbook(file: Buffer, order: ReadOrder, budget: Budget): Promise<RowSink> {
  const how: PartReading = { limits: order.limits, budget, breathe };
  const zip = await screenZip(file, order.limits);
  refuseOtherOffice(zip.names, (name) => zip.part(name)?.packed.toString("latin1", 0, 60) ?? "");
  const workbook = await openWorkbook(zip, how);
  for (const { name, part } of workbook.sheets) {
    const sink = new RowSink(order, outputFor(name, "xlsx"));
    const mailLinks = await workbook.mailLinks(part);
    const { texts, styles, since1904 } = workbook;
    const reader = new SheetReader({ sink, texts, styles, since1904, mailLinks });
    await readPart(part, reader, { ...how, enough: () => sink.state === "without-headers" });
    sink.finish();
    if (sink.state === "reading") return sink;
  }
  throw nothingFound(order);
}

function refuseOtherOffice(names: readonly string[], beginning: (name: string) => string): void {
  if (names.includes("mimetype") && beginning("mimetype").includes("opendocument.spreadsheet")) {
    throw new WorkbookRefused("ods");
  }
  if (names.includes("xl/workbook.bin")) throw new WorkbookRefused("xlsb");
}

async function readText(file: Buffer, order: ReadOrder): Promise<RowSink> {
  const sink = new RowSink(order, outputFor("", "csv"));
  await readCsv(file, sink, breathe);
  sink.finish();
  if (sink.state !== "reading") throw nothingFound(order);
  return sink;
}

function nothingFound(order: ReadOrder): WorkbookRefused {
  if (!order.wanted) return new WorkbookRefused("empty");
  return new WorkbookRefused("no-known-headers", { limit: order.limits.headerRows });
}

async function main(): Promise<void> {
  const order: ReadOrder = JSON.parse(process.argv[2] ?? "");
  const budget = new Budget(order.limits);
  try {
    const file = await inputOf(order.limits);
    const sink =
      recognise(file, order.extension) === "zip"
        ? await readWorkbook(file, order, budget)
        : await readText(file, order);
    const end: EndMessage = {
      rows: sink.rows,
      cells: sink.cells,
      ignoredColumns: sink.ignoredColumns,
      ...used(),
    };
    sendObject(messages.end, end);
  } catch (error) {
    const { reason, facts } =
      error instanceof WorkbookRefused ? error.refusal : { reason: "unreadable" as const, facts: undefined };
    // What went wrong inside stays inside: it may quote the file.
    if (reason === "unreadable") process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    sendObject(messages.refusal, { reason, facts, ...used() });
  }
}

function used(): { cpuMs: number; peakMb: number } {
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: Math.round((user + system) / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

await main();
