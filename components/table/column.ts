import type { ReactNode } from "react";

export type ColumnFilter =
  | { readonly kind: "text" }
  | { readonly kind: "choice"; readonly choices: readonly { value: string; label: string }[] }
  | { readonly kind: "date-range" };

export type ColumnKind = "text" | "number" | "money" | "date" | "moment" | "status" | "person";

/** A column is data: the header, the cell, the address and the phone's card all read it. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly kind?: ColumnKind;
  /** Plain text or one small element: what stands here travels once per row. */
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly filter?: ColumnFilter;
  /** What a phone's card shows of it; a column without this is left out there. The first column is the title. */
  readonly phone?: "title" | "fact" | "status";
  /** Not shown until the reader asks for it. */
  readonly hidden?: boolean;
};

/** What the address needs to know of a column. */
export type ColumnShape = Pick<Column<never>, "key" | "sortable" | "filter" | "hidden">;
