import type { Choice } from "@/components/form/choice-fields";
import type { SimpleKind } from "@/lib/tariffs/question";

/** A question in the words of its reader: what the browser needs to ask it. */
export type AskedField = {
  readonly key: string;
  readonly kind: SimpleKind;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly choices?: readonly Choice[];
  readonly autoComplete?: string;
  /** Longer than this can't be typed. */
  readonly most?: number;
};

export type AskedRows = {
  readonly key: string;
  readonly kind: "rows";
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** "Gebouw {number}" */
  readonly row: string;
  readonly add: string;
  readonly columns: readonly AskedField[];
  readonly mostRows: number;
};

export type AskedQuestion = AskedField | AskedRows;

export type Fields = Readonly<Record<string, string>>;

export function cellName(rows: AskedRows, place: number, column: AskedField): string {
  return `${rows.key}${place}${column.key}`;
}

/** Every field name that a question has with so many rows. */
export function namesOf(question: AskedQuestion, rowCount: number): string[] {
  if (question.kind !== "rows") return [question.key];
  return Array.from({ length: rowCount }, (_, index) =>
    question.columns.map((column) => cellName(question, index + 1, column)),
  ).flat();
}

/** How many rows hold something. */
export function filledRows(rows: AskedRows, fields: Fields): number {
  for (let place = rows.mostRows; place > 0; place--) {
    if (rows.columns.some((column) => fields[cellName(rows, place, column)])) return place;
  }
  return 0;
}

/** Whether a question holds the same in both. */
export function isSame(question: AskedQuestion, one: Fields, other: Fields): boolean {
  const names = namesOf(question, question.kind === "rows" ? question.mostRows : 1);
  return names.every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

/** What a reader sees of an answer, in a line. */
export function readable(question: AskedQuestion, fields: Fields): string {
  if (question.kind !== "rows") return readableField(question, fields[question.key] ?? "");
  const rows: string[] = [];
  for (let place = 1; place <= filledRows(question, fields); place++) {
    const cells = question.columns.map((column) =>
      readableField(column, fields[cellName(question, place, column)] ?? ""),
    );
    rows.push(cells.filter(Boolean).join(" · "));
  }
  return rows.join("; ");
}

function readableField({ choices }: AskedField, text: string): string {
  if (!choices) return text;
  const chosen = text.split(",");
  const labels = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return labels.length > 0 ? labels.join(", ") : text;
}
