/** A tariff's figures as tables: what the screen shows, the form asks and a comparison walks over are the same cells. */
export type FigureTable = {
  readonly key: string;
  /** `tariffs.figures.column.<key>` */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Rows can be added and emptied; at most this many. Where it is in the figures, and what a row holds, by column. */
  readonly grows?: {
    readonly most: number;
    readonly at: Path;
    readonly holds: readonly string[];
    readonly blank: readonly FigureCell[];
  };
};

export type FigureRow = {
  readonly key: string;
  /** What the row is called; a row of a table that grows is told by its first figure. */
  readonly label: FigureLabel | null;
  /** By column; null where this row has nothing there. */
  readonly cells: readonly (FigureCell | null)[];
};

export type FigureLabel = {
  readonly of: "choice" | "cover" | "rule" | "activity" | "risk" | "word";
  readonly key: string;
  readonly beside?: FigureLabel;
};

export type Path = readonly (string | number)[];

/** How a figure is written: money and rates as everywhere; factors with three decimals; hundredths of full-time equivalents. */
export type FigureKind =
  | "cents"
  | "rate"
  | "factor"
  | "mille"
  | "hundredths"
  | "count"
  | "days"
  | "year"
  | "yes-no"
  | "choice";

export type FigureCell = {
  readonly path: Path;
  readonly kind: FigureKind;
  readonly value: number | boolean | string | null;
  /** Of a choice: their names are `tariffs.choice.<option>`. */
  readonly options?: readonly string[];
  /** May be left empty: "and everything above". */
  readonly open?: true;
};

/** The field of a cell in its form. */
export function figureField(row: number, column: number): string {
  return `r${row + 1}c${column + 1}`;
}
