import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { FigureRow, FigureTable as Table } from "@/lib/tariffs/figure-table";
import { FigureTable } from "../../../parts/figure-table";
import type { FigureWords } from "../figure-words";

const longTable = 20;

/** Every figure, table by table; of a draft each table can be changed by itself. */
export function Figures({
  id,
  tables,
  words,
  editable,
}: {
  id: string;
  tables: readonly Table[];
  words: FigureWords;
  editable: boolean;
}) {
  const t = useTranslations("tariffs.staff");
  return (
    <section className="grid items-start gap-6 xl:grid-cols-2">
      <h2 className="xl:col-span-2">{t("figures.title")}</h2>
      {tables.map((table) => {
        const title = words.table(table.key);
        const shown = <OneTable table={table} words={words} subject={t("figures.subject")} />;
        return (
          <div key={table.key} className={isWide(table) ? "min-w-0 xl:col-span-2" : "min-w-0"}>
            <Card
              id={table.key}
              title={title}
              flush={table.rows.length <= longTable}
              action={
                editable && (
                  <a
                    href={`/staff/tariffs/${id}/${table.key}`}
                    className="button button-quiet button-small no-print"
                    aria-label={t("figures.edit-of", { table: title })}
                  >
                    <Icon name="pencil" className="icon-small" />
                    {t("figures.edit")}
                  </a>
                )
              }
            >
              {table.rows.length > longTable ? (
                <Disclosure summary={`${title} (${table.rows.length})`}>{shown}</Disclosure>
              ) : (
                shown
              )}
            </Card>
          </div>
        );
      })}
    </section>
  );
}

/** Two tables stand beside each other where they are narrow and short. */
function isWide({ columns, rows }: Table): boolean {
  return columns.length > 3 || rows.length > longTable;
}

function OneTable({ table, words, subject }: { table: Table; words: FigureWords; subject: string }) {
  // A table that grows has no names for its rows: its first figure stands in their place.
  const named = !table.grows;
  const [first = "", ...others] = table.columns;
  const cellAt = (row: FigureRow, at: number) => {
    const cell = row.cells[at];
    return cell ? words.shown(cell) : "";
  };
  const columns = named ? table.columns : others;
  return (
    <FigureTable
      name={words.table(table.key)}
      rows={table.rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "row", header: named ? subject : words.column(first), cell: (row) => words.row(row) },
        ...columns.map((key, at) => ({
          key,
          header: words.column(key),
          figures: true,
          cell: (row: FigureRow) => cellAt(row, named ? at : at + 1),
        })),
      ]}
    />
  );
}
