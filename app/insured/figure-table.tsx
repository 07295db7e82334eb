import type { ReactNode } from "react";

/** A few rows of figures: names at the left, amounts at the right, a sum under them. */
export function FigureTable({
  name,
  head,
  rows,
  keys,
  total,
}: {
  /** What it holds, for those who can't see it. */
  name: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
  /** Of the rows whose first cell is no text. */
  keys?: readonly string[];
  /** The last row is a sum. */
  total?: boolean;
}) {
  return (
    <table className="figures w-full max-sm:text-small">
      <caption className="sr-only">{name}</caption>
      <thead>
        <tr className="border-line border-b align-bottom text-ink-soft text-small">
          {head.map((title, place) => (
            <th key={title} scope="col" className={place === 0 ? first : headOfFigure}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([title, ...figures], row) => {
          const sum = total && row === rows.length - 1;
          return (
            <tr
              key={keys?.[row] ?? String(title)}
              className={sum ? "font-semibold" : "border-line border-b last:border-0"}
            >
              <th scope="row" className={sum ? `${first} font-semibold` : `${first} font-normal`}>
                {title}
              </th>
              {figures.map((value, place) => (
                <td key={head[place + 1]} className={figure}>
                  {value}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const first = "py-2 pe-2 text-start break-words sm:pe-4";
const headOfFigure = "py-2 ps-3 text-end";
const figure = "whitespace-nowrap py-2 ps-3 text-end align-bottom";
