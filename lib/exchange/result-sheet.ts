import { type Column, type Columns, defineSheet, type Sheet } from "@/lib/excel/define-sheet";

const result: Column = {
  header: { nl: "Resultaat", fr: "Résultat", en: "Result" },
  kind: "text",
  width: 60,
  result: true,
};

const made = new WeakMap<Sheet, Sheet>();

/** Our own list with what became of each row in a last column; corrected, it can be sent in again. */
export function resultSheet(sheet: Sheet): Sheet {
  const before = made.get(sheet);
  if (before) return before;
  const columns: Columns = { ...sheet.columns, result };
  const { title, frozen } = sheet;
  const after = defineSheet({ name: `${sheet.name}-result`, title, columns, ...(frozen ? { frozen } : {}) });
  made.set(sheet, after);
  return after;
}

/** What was seen of a column of somebody's own. */
export type SeenColumn = { readonly longest: number; readonly filled: number; readonly dates: number };

/** The columns of somebody's own file where they were, and the result to the right of them. */
export function ownResultSheet(title: Sheet["title"], seen: readonly SeenColumn[]): Sheet {
  const columns: Record<string, Column> = {};
  seen.forEach(({ longest, filled, dates }, index) => {
    const name = String(index + 1);
    columns[`c${index}`] = {
      header: { nl: name, fr: name, en: name },
      kind: dates * 2 > filled ? "date" : "number",
      width: Math.min(40, Math.max(9, longest + 2)),
    };
  });
  columns.result = result;
  return defineSheet({ name: "own-result", title, columns, bare: true });
}
