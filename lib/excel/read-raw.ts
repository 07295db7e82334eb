import type { Outcome } from "@/lib/values/outcome";
import { Batch } from "./batch";
import { columnLetters } from "./column-letters";
import type { Limits } from "./limits";
import { readInProcess, refused, type Source } from "./reading-process";
import type { WorkbookRefusal } from "./refusals";
import type { ReadCell } from "./sheet-row";

export type RawRow = {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly ReadCell[];
};

export type RawReading = {
  readonly sheet: string;
  readonly format: "xlsx" | "csv";
  /** Throws WorkbookRefused when the file proves to be damaged on the way. */
  readonly batches: AsyncIterable<readonly RawRow[]>;
};

/**
 * Reads the first visible sheet that has anything in it, whatever it is: to show, and to let columns be matched. With
 * `table` the first that has a row of two cells: a page of explanation before the list is passed over.
 */
export async function readRaw(
  source: Source,
  limits: Partial<Limits> = {},
  { table = false }: { readonly table?: boolean } = {},
): Promise<Outcome<RawReading, WorkbookRefusal>> {
  const messages = readInProcess(source, { wanted: null, limits, ...(table ? { table } : {}) });
  const first = await messages.next();
  if (first.done) throw new Error("The reading process said nothing");
  if (first.value.type === "refusal") {
    await messages.return();
    return first.value.refusal;
  }
  if (first.value.type !== "start") throw new Error("The reading process did not begin at the beginning");
  const { sheet, format } = first.value.start;
  async function* batches(): AsyncGenerator<readonly RawRow[]> {
    try {
      for await (const message of messages) {
        if (message.type === "batch") yield rowsOf(new Batch(message.memory));
        else if (message.type === "refusal") throw refused(message);
      }
    } finally {
      await messages.return();
    }
  }
  return { ok: true, value: { sheet, format, batches: batches() } };
}

function rowsOf(batch: Batch): RawRow[] {
  return Array.from({ length: batch.rows }, (_, row) => {
    const number = batch.rowNumber(row);
    const cells = batch.columns(row).map((column) => {
      const cell = batch.cellAt(row, column);
      return {
        address: `${columnLetters(column)}${number}`,
        kind: batch.kind(cell),
        text: batch.text(cell),
        formula: batch.isFormula(cell),
        mailto: batch.link(cell),
      };
    });
    return { number, hidden: batch.isHidden(row), cells };
  });
}
