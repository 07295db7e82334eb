/** `npm run -s inspect -- FILE…`: says in one line of JSON per file whether it would be read, with every limit in force. */
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Message, readInProcess } from "./reading-process";

type Line = {
  file: string;
  verdict: "read" | "refused";
  reason: string | null;
  sheet: string | null;
  rows: number;
  cells: number;
  cpuMs: number;
  peakMb: number;
};

const main = join(dirname(fileURLToPath(import.meta.url)), "read-sheet.mjs");

async function inspect(file: string): Promise<Line> {
  const line: Line = {
    file,
    verdict: "refused",
    reason: "unreadable",
    sheet: null,
    rows: 0,
    cells: 0,
    cpuMs: 0,
    peakMb: 0,
  };
  try {
    for await (const message of readInProcess({ path: file, name: basename(file) }, { wanted: null, main }))
      apply(line, message);
  } catch {
    // Whatever happens to one file, the next is still looked at.
    line.verdict = "refused";
    line.reason = "unreadable";
  }
  return line;
}

function apply(line: Line, message: Message): void {
  if (message.type === "start") line.sheet = message.start.sheet;
  else if (message.type === "end") {
    const { rows, cells, cpuMs, peakMb } = message.end;
    Object.assign(line, { verdict: "read", reason: null, rows, cells, cpuMs, peakMb });
  } else if (message.type === "refusal") {
    Object.assign(line, { reason: message.refusal.reason, ...message.used });
  }
}

for (const file of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await inspect(file))}\n`);
