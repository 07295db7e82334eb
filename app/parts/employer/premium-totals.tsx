import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { SettlementTotal } from "@/lib/bordereaux/find-settlement";
import { coverNames, covers, reasonName, reasonText } from "@/lib/bordereaux/reasons";
import type { Language } from "@/lib/i18n/language";
import { formatAmount } from "@/lib/values/money";
import { type FigureColumn, FigureTable } from "../figure-table";

type Sum = Pick<SettlementTotal, "lines" | "employerCents" | "employeeCents" | "taxCents" | "rszCents">;
type Named = Sum & { key: string; name: string };

/** What a bordereau adds up to, looked at by cover, by category and by what happened. */
export function PremiumTotals({
  totals,
  language,
}: {
  totals: readonly SettlementTotal[];
  language: Language;
}) {
  const t = useTranslations("premiums.settlement");
  const byCover = grouped(totals, ({ cover }) => [cover, coverNames[cover][language]]).sort(
    (one, other) => place(one.key) - place(other.key),
  );
  const byCategory = grouped(totals, (total) => [
    total.category,
    `${{ nl: total.nameNl, fr: total.nameFr, en: total.nameEn }[language]} (${total.category})`,
  ]);
  const whole = grouped(totals, () => ["all", t("total")])[0];
  // A person has one line for life and death, so these count people; single premiums stand beside it.
  const byReason = grouped(
    totals.filter(({ cover }) => cover === "LIFE_DEATH"),
    ({ reason }) => [String(reason), reasonName(reason)[language]],
  ).sort((one, other) => Number(one.key) - Number(other.key));

  const money = (cents: number) => formatAmount(cents, language);
  const columns = (first: string): readonly FigureColumn<Named>[] => [
    { key: "name", header: first, cell: ({ name }) => name },
    { key: "employer", header: t("employer"), figures: true, cell: (row) => money(row.employerCents) },
    { key: "employee", header: t("employee"), figures: true, cell: (row) => money(row.employeeCents) },
    { key: "premium", header: t("premium"), figures: true, cell: (row) => money(premiumOf(row)) },
    { key: "tax", header: t("tax"), figures: true, cell: (row) => money(row.taxCents) },
    { key: "rsz", header: t("rsz"), figures: true, cell: (row) => money(row.rszCents) },
    { key: "total", header: t("total"), figures: true, cell: (row) => money(totalOf(row)) },
  ];
  const sum = whole && columns("").map(({ cell }) => cell(whole));
  return (
    <>
      <Card title={t("by-cover")} flush>
        <FigureTable
          name={t("by-cover")}
          columns={columns(t("cover"))}
          rows={byCover}
          rowKey={({ key }) => key}
          sum={sum}
        />
      </Card>
      <Card title={t("by-category")} flush>
        <FigureTable
          name={t("by-category")}
          columns={columns(t("category"))}
          rows={byCategory}
          rowKey={({ key }) => key}
          sum={sum}
        />
      </Card>
      {byReason.length > 0 && (
        <Card title={t("by-reason")} flush>
          <FigureTable
            name={t("by-reason")}
            columns={[
              { key: "name", header: t("reason"), cell: ({ name }) => name },
              { key: "code", header: t("code"), cell: ({ key }) => reasonText(Number(key)) || "—" },
              {
                key: "lines",
                header: t("people-head"),
                figures: true,
                cell: ({ lines }) => new Intl.NumberFormat(language).format(lines),
              },
              {
                key: "premium",
                header: t("premium-life"),
                figures: true,
                cell: (row) => money(premiumOf(row)),
              },
            ]}
            rows={byReason}
            rowKey={({ key }) => key}
          />
        </Card>
      )}
    </>
  );
}

const coverOrder: readonly string[] = covers;

function place(cover: string): number {
  return coverOrder.indexOf(cover);
}

function premiumOf({ employerCents, employeeCents }: Sum): number {
  return employerCents + employeeCents;
}

function totalOf(sum: Sum): number {
  return premiumOf(sum) + sum.taxCents + sum.rszCents;
}

function grouped(
  totals: readonly SettlementTotal[],
  by: (total: SettlementTotal) => [key: string, name: string],
): Named[] {
  const groups = new Map<string, Named>();
  for (const total of totals) {
    const [key, name] = by(total);
    const group = groups.get(key) ?? { key, name, ...nothing };
    group.lines += total.lines;
    group.employerCents += total.employerCents;
    group.employeeCents += total.employeeCents;
    group.taxCents += total.taxCents;
    group.rszCents += total.rszCents;
    groups.set(key, group);
  }
  return [...groups.values()];
}

const nothing = { lines: 0, employerCents: 0, employeeCents: 0, taxCents: 0, rszCents: 0 };
