import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Difference } from "@/lib/tariffs/differences";
import { FigureTable } from "../../../parts/figure-table";
import type { FigureWords } from "../figure-words";

/** Figure by figure: what it was and what it is, so that a reader need not compare two screens. */
export function Differences({
  number,
  found,
  words,
}: {
  number: number;
  found: readonly Difference[];
  words: FigureWords;
}) {
  const t = useTranslations("tariffs.staff");
  const title = t("differences.title", { number });
  if (found.length === 0) {
    return (
      <Card title={title}>
        <p className="text-ink-soft">{t("differences.none", { number })}</p>
      </Card>
    );
  }
  return (
    <Card title={title} flush>
      <FigureTable
        name={title}
        rows={found}
        rowKey={({ table, row, column }) => `${table} ${row.key} ${column}`}
        columns={[
          {
            key: "figure",
            header: t("differences.figure"),
            cell: ({ table, row, column }) => (
              <>
                {words.table(table)}
                <span className="block font-normal text-ink-soft">
                  {words.row(row)}, {words.column(column)}
                </span>
              </>
            ),
          },
          {
            key: "before",
            header: t("differences.before"),
            figures: true,
            cell: ({ before }) => (before ? words.shown(before) : t("figures.not-there")),
          },
          {
            key: "after",
            header: t("differences.after"),
            figures: true,
            cell: ({ after }) => <strong>{after ? words.shown(after) : t("figures.gone")}</strong>,
          },
        ]}
      />
    </Card>
  );
}
