import type { FigureCell, FigureRow, FigureTable } from "./figure-table";

export type Difference = {
  readonly table: string;
  readonly column: string;
  readonly row: FigureRow;
  readonly before: FigureCell | null;
  readonly after: FigureCell | null;
};

/** What differs between two versions, cell by cell. Rows meet by their key; one that is new or gone shows all its cells. */
export function differencesBetween(
  before: readonly FigureTable[],
  after: readonly FigureTable[],
): Difference[] {
  return after.flatMap((table) => {
    const old = before.find(({ key }) => key === table.key);
    const keys = new Set([...(old?.rows ?? []), ...table.rows].map(keyOf));
    return [...keys].flatMap((key) => {
      const [was, is] = [old, table].map((one) => one?.rows.find((row) => keyOf(row) === key));
      const row = is ?? was;
      if (!row) return [];
      return table.columns.flatMap((column, at): Difference[] => {
        const [one, other] = [was?.cells[at] ?? null, is?.cells[at] ?? null];
        if ((one?.value ?? null) === (other?.value ?? null)) return [];
        return [{ table: table.key, column, row, before: one, after: other }];
      });
    });
  });
}

/** A row of a table that grows is the same row when it begins at the same figure. */
function keyOf({ key, label, cells }: FigureRow): string {
  return label ? key : String(cells[0]?.value ?? key);
}
