import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "../ui/disclosure";

export type ChartTable = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** A chart's name, its drawing, one sentence on what it says, and the same figures in a table. */
export function ChartFrame({
  title,
  description,
  table,
  children,
}: {
  title: string;
  /** What one sees when one looks, for those who don't. */
  description: string;
  table: ChartTable;
  children: ReactNode;
}) {
  const t = useTranslations("ui.chart");
  return (
    <figure className="grid gap-3">
      <figcaption className="font-semibold">{title}</figcaption>
      {children}
      <p className="text-ink-soft text-small">{description}</p>
      <Disclosure summary={<span className="text-small">{t("table")}</span>}>
        <div className="overflow-x-auto">
          <table className="chart-table figures">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {table.head.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...rest]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {rest.map((value, place) => (
                    <td key={table.head[place + 1]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </figure>
  );
}
