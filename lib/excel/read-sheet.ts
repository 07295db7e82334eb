import { languages } from "@/lib/i18n/language";
import type { Outcome } from "@/lib/values/outcome";
import { Batch } from "./batch";
import type { EndMessage, StartMessage } from "./batch-format";
import { columnLetters } from "./column-letters";
import type { Columns, Sheet } from "./define-sheet";
import type { Limits } from "./limits";
import { normaliseHeader } from "./normalise-header";
import type { PlacedHeaders } from "./reader/find-headers";
import { type Message, readInProcess, refused, type Source } from "./reading-process";
import type { WorkbookRefusal } from "./refusals";
import { SheetRow } from "./sheet-row";

export type ReadOptions<K extends string> = {
  readonly limits?: Partial<Limits>;
  /** Headers of the sender's own, as remembered from an earlier file. */
  readonly alsoKnownAs?: Readonly<Partial<Record<K, readonly string[]>>>;
  /** All the headers of these columns, instead of those of the definition. */
  readonly headers?: Readonly<Partial<Record<K, readonly string[]>>>;
  /** The sender said which column is which: headers are not looked for. Row 0 is a list without headers. */
  readonly placed?: {
    readonly headerRow: number;
    /** Columns counted from 0. */
    readonly columns: Readonly<Partial<Record<K, number>>>;
  };
};

export type Reading<C extends Columns> = {
  /** The name of the sheet in the file; empty for CSV. */
  readonly sheet: string;
  readonly format: "xlsx" | "csv";
  readonly headerRow: number;
  readonly found: readonly (keyof C & string)[];
  readonly missing: readonly (keyof C & string)[];
  readonly unknown: readonly { readonly letters: string; readonly header: string }[];
  /**
   * Throws WorkbookRefused when the file proves to be damaged or too long on the way: apply nothing before this has come
   * to its end. Leaving the loop early ends the reading process.
   */
  readonly batches: AsyncIterable<readonly SheetRow<C>[]>;
  /** Ends the reading process of somebody who only wanted to know whether the headers are there. */
  readonly close: () => Promise<void>;
  /** Filled in when the last batch has passed. */
  readonly summary: () => EndMessage | null;
};

/** Reads the first visible sheet that has the headers of this definition, in any language and order. */
export async function readSheet<C extends Columns>(
  source: Source,
  sheet: Sheet<C>,
  options: ReadOptions<keyof C & string> = {},
): Promise<Outcome<Reading<C>, WorkbookRefusal>> {
  const own: Readonly<Record<string, readonly string[] | undefined>> = options.alsoKnownAs ?? {};
  const instead: typeof own = options.headers ?? {};
  const wanted = sheet.placed.map((column) => ({
    required: column.required === true,
    headers: (
      instead[column.key] ?? [
        ...languages.map((language) => column.header[language]),
        ...(column.alsoKnownAs ?? []),
        ...(own[column.key] ?? []),
      ]
    ).map(normaliseHeader),
  }));
  const messages = readInProcess(source, {
    wanted,
    ...(options.placed ? { placed: placedIn(sheet, options.placed) } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const first = await messages.next();
  if (first.done) throw new Error("The reading process said nothing");
  if (first.value.type === "refusal") {
    await messages.return();
    return first.value.refusal;
  }
  if (first.value.type !== "start") throw new Error("The reading process did not begin at the beginning");
  return { ok: true, value: reading(sheet, first.value.start, messages) };
}

function placedIn(sheet: Sheet, told: NonNullable<ReadOptions<string>["placed"]>): PlacedHeaders {
  const columns = sheet.placed.flatMap(({ key }, wanted) => {
    const index = told.columns[key];
    return index === undefined ? [] : [{ wanted, index }];
  });
  return { headerRow: told.headerRow, columns };
}

function reading<C extends Columns>(
  sheet: Sheet<C>,
  start: StartMessage,
  messages: AsyncGenerator<Message, void, undefined>,
): Reading<C> {
  const foundAt = new Map(start.columns.map(({ wanted, index }) => [wanted, columnLetters(index)]));
  const layout = {
    position: new Map(sheet.placed.map(({ key }, position) => [key, position])),
    kinds: sheet.placed.map(({ kind }) => kind),
    letters: sheet.placed.map((_, position) => foundAt.get(position) ?? null),
  };
  let summary: EndMessage | null = null;
  async function* batches(): AsyncGenerator<readonly SheetRow<C>[]> {
    try {
      for await (const message of messages) {
        if (message.type === "batch") {
          const batch = new Batch(message.memory);
          yield Array.from({ length: batch.rows }, (_, row) => new SheetRow<C>(batch, row, layout));
        } else if (message.type === "refusal") {
          throw refused(message);
        } else if (message.type === "end") {
          summary = message.end;
        }
      }
    } finally {
      await messages.return();
    }
  }
  return {
    sheet: start.sheet,
    format: start.format,
    headerRow: start.headerRow,
    found: sheet.placed.filter((_, position) => foundAt.has(position)).map(({ key }) => key),
    missing: sheet.placed.filter((_, position) => !foundAt.has(position)).map(({ key }) => key),
    unknown: start.unknown.map(({ index, header }) => ({ letters: columnLetters(index), header })),
    batches: batches(),
    close: async () => {
      await messages.return();
    },
    summary: () => summary,
  };
}
