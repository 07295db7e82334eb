import type { ReactNode } from "react";

export type FigureColumn<Row> = {
  readonly key: string;
  readonly header: string;
  readonly figures?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

/** A few rows of figures with their sum below, for a card. On a phone each row is a card and each figure bears its name. */
export function FigureTable<Row>({
  name,
  columns,
  rows,
  rowKey,
  sum,
}: {
  name: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The cells of the last row, in the order of the columns. */
  sum?: readonly ReactNode[];
}) {
  const [first, ...others] = columns;
  if (!first) return null;
  const classOf = (column: FigureColumn<Row>) => `${column.figures ? "n " : ""}p-fact`;
  return (
    <div className="md:max-xl:overflow-x-auto md:max-xl:[--sticky-top:0px]">
      <table className="table">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.figures ? "n" : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row" className="p-title">
                {first.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.key} className={classOf(column)}>
                  <Named header={column.header}>{column.cell(row)}</Named>
                </td>
              ))}
            </tr>
          ))}
          {sum && (
            <tr>
              <th scope="row" className="p-title">
                <strong>{sum[0]}</strong>
              </th>
              {others.map((column, place) => (
                <td key={column.key} className={classOf(column)}>
                  {sum[place + 1] && (
                    <Named header={column.header}>
                      <strong>{sum[place + 1]}</strong>
                    </Named>
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Named({ header, children }: { header: string; children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <span className="flex justify-between gap-4 md:contents">
      <span className="md:hidden">{header}</span>
      {children}
    </span>
  );
}
