import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Language } from "@/lib/i18n/language";
import { expectedCapital, type Statement, totalOf } from "@/lib/statements/statement";
import { formatMoney, formatWholeEuros } from "@/lib/values/money";
import { FigureTable } from "../../figure-table";

/** Who has more than one contract sees them beside each other, with their sum. */
export function OtherContracts({
  statements,
  current,
}: {
  statements: readonly Statement[];
  current: string;
}) {
  const t = useTranslations("statements.statement");
  const language = useLocale() as Language;
  const total = totalOf(statements);
  const rows = statements.map(({ id, contract, employer, figures }) => {
    const name = `${contract.name} · ${employer.name}`;
    return {
      key: id,
      cells: [
        id === current ? (
          name
        ) : (
          <a key={id} href={`/insured/statement/${id}`}>
            {name}
          </a>
        ),
        figures.kind === "known" ? formatMoney(figures.now.reserve, language) : "—",
        figures.kind === "known" ? formatWholeEuros(expectedCapital(figures), language) : "—",
      ],
    };
  });
  return (
    <Card title={t("other.title")}>
      <FigureTable
        name={t("other.title")}
        head={[t("other.name"), t("tiles.saved"), t("tiles.expected")]}
        rows={[
          ...rows.map(({ cells }) => cells),
          ...(total
            ? [
                [
                  t("other.sum"),
                  formatMoney(total.saved, language),
                  formatWholeEuros(total.expected, language),
                ],
              ]
            : []),
        ]}
        keys={rows.map(({ key }) => key)}
        total={total !== null}
      />
    </Card>
  );
}
