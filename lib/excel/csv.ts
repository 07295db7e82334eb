import { Readable } from "node:stream";
import type { Language } from "@/lib/i18n/language";
import { withoutFormula, withoutIllegalCharacters } from "./clean-text";
import type { Columns, PlacedColumn, RowOf, Sheet } from "./define-sheet";

type Value = string | number | null | undefined;
type PlainRow = Readonly<Record<string, Value>>;

/** The mark tells Excel that this is UTF-8. */
const mark = "\ufeff";
const separator = ";";
const lineEnd = "\r\n";

/**
 * Streams batches of rows into a CSV file as Excel opens it here: semicolons, decimal comma, dd-mm-yyyy, one row of
 * headers. Texts that would start a formula are neutralised. It is read back by `readSheet`, like any other file.
 */
export function writeCsv<C extends Columns>(
  sheet: Sheet<C>,
  batches: AsyncIterable<readonly RowOf<Sheet<C>>[]> | Iterable<readonly RowOf<Sheet<C>>[]>,
  options: { readonly language: Language },
): Readable {
  return Readable.from(bytesOf(sheet, batches, options.language), { objectMode: false });
}

async function* bytesOf(
  sheet: Sheet,
  batches: AsyncIterable<readonly PlainRow[]> | Iterable<readonly PlainRow[]>,
  language: Language,
): AsyncGenerator<Buffer> {
  const header = sheet.placed.map((column) => csvText(column.header[language])).join(separator);
  yield Buffer.from(mark + header + lineEnd);
  for await (const batch of batches) {
    let text = "";
    for (const row of batch) {
      for (let i = 0; i < sheet.placed.length; i++) {
        const column = sheet.placed[i]!;
        if (i > 0) text += separator;
        text += csvValue(column, row[column.key]);
      }
      text += lineEnd;
    }
    if (text !== "") yield Buffer.from(text);
  }
}

function csvValue(column: PlacedColumn, value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return column.kind === "money" ? cents(value) : String(value).replace(".", ",");
  }
  if (column.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return `${value.slice(8)}-${value.slice(5, 7)}-${value.slice(0, 4)}`;
  }
  return csvText(value);
}

function cents(value: number): string {
  const whole = Math.round(Math.abs(value));
  const sign = value < 0 && whole > 0 ? "-" : "";
  return `${sign}${Math.floor(whole / 100)},${String(whole % 100).padStart(2, "0")}`;
}

/** What may stand in a file as it is. */
const plain = /^[A-Za-z0-9À-ÿ][\w À-ÿ.@'’()/:+-]*$/;

function csvText(text: string): string {
  if (plain.test(text)) return text;
  const safe = withoutIllegalCharacters(withoutFormula(text));
  return /[";\r\n,\t|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
