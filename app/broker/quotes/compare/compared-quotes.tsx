import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ComparedRow, ComparedSide, Comparison } from "@/lib/quotes/compare-quotes";
import { explainer } from "@/lib/tariffs/sentences";
import { formatMoney } from "@/lib/values/money";
import { DemoTariff } from "../../../parts/demo-tariff";
import { FigureTable } from "../../../parts/figure-table";

/** Premiums cover by cover with the difference, then the answers; on a phone each row is a card of its own. */
export async function ComparedQuotes({ comparison, all }: { comparison: Comparison; all: boolean }) {
  const t = await getTranslations("quotes.compare");
  const { one, other, answers } = comparison;
  const nameOf = ({ reference, number }: ComparedSide) =>
    `${reference}, ${t("version", { number: String(number) })}`;
  const shown = all ? answers : answers.filter(({ differs }) => differs);
  const here = `/broker/quotes/compare?one=${one.at}&other=${other.at}`;
  const sections = [...new Set(shown.map(({ section }) => section))];
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 sm:grid-cols-2">
        <Side side={one} name={nameOf(one)} />
        <Side side={other} name={nameOf(other)} />
      </div>
      <Card title={t("premium")} flush>
        <Premiums comparison={comparison} names={[nameOf(one), nameOf(other)]} />
      </Card>
      <DemoTariff />
      <Card
        title={t("answers")}
        flush
        action={
          <a className="no-print" href={all ? here : `${here}&all=1`}>
            {t(all ? "only" : "all")}
          </a>
        }
      >
        {shown.length === 0 ? (
          <div className="p-4">
            <Notice tone="info" title={t("same")} />
          </div>
        ) : (
          sections.map((section) => (
            <section key={section} className="[&_.table]:table-fixed">
              <h3 className="px-4 pt-4 pb-1 font-semibold text-base">{section}</h3>
              <FigureTable<ComparedRow>
                name={`${t("answers")}: ${section}`}
                rows={shown.filter((row) => row.section === section)}
                rowKey={({ key }) => key}
                columns={[
                  {
                    key: "question",
                    header: t("question"),
                    cell: ({ question, differs }) => (
                      <span className="flex flex-wrap items-center gap-x-3">
                        {question}
                        {all && differs && <Badge tone="warning">{t("differs")}</Badge>}
                      </span>
                    ),
                  },
                  { key: "one", header: nameOf(one), cell: (row) => row.one || "—" },
                  {
                    key: "other",
                    header: nameOf(other),
                    cell: (row) => (row.differs ? <strong>{row.other || "—"}</strong> : row.other || "—"),
                  },
                ]}
              />
            </section>
          ))
        )}
      </Card>
    </div>
  );
}

async function Side({ side, name }: { side: ComparedSide; name: string }) {
  const [t, o, language] = await Promise.all([
    getTranslations("quotes.compare"),
    getTranslations("quotes.outcome"),
    getLocale(),
  ]);
  const priced = side.result && side.result.outcome !== "refused" ? side.result : null;
  return (
    <div className="card grid gap-1 p-4">
      <a href={`/broker/quotes/${side.id}`} className="font-semibold">
        {name}
      </a>
      <span className="text-ink-soft">
        {side.customerName || o("no-customer")} · {side.group.name}
      </span>
      <span className="figures font-semibold text-figure tracking-tight">
        {priced ? formatMoney(priced.total.total, language) : t("not-priced")}
      </span>
      {priced && <span className="text-ink-soft text-small">{o("premium.a-year")}</span>}
    </div>
  );
}

async function Premiums({
  comparison: { one, other },
  names,
}: {
  comparison: Comparison;
  names: readonly [string, string];
}) {
  const [t, p, language] = await Promise.all([
    getTranslations("quotes.compare"),
    getTranslations("quotes.outcome.premium"),
    getLocale(),
  ]);
  const say = explainer(language);
  const covers = [
    ...new Set([...(one.result?.lines ?? []), ...(other.result?.lines ?? [])].map(({ cover }) => cover)),
  ];
  const totalOf = ({ result }: ComparedSide, cover: string) =>
    result?.lines.find((line) => line.cover === cover)?.total;
  const money = (cents: number | undefined, none: string) =>
    cents === undefined ? none : formatMoney(cents, language);
  const [left, right] = [one, other].map(({ result }) =>
    result && result.outcome !== "refused" ? result.total.total : undefined,
  );
  const both = left !== undefined && right !== undefined;
  return (
    <FigureTable
      name={t("premium")}
      rows={covers}
      rowKey={(cover) => cover}
      columns={[
        { key: "cover", header: t("cover"), cell: (cover) => say.cover(cover) },
        {
          key: "one",
          header: names[0],
          figures: true,
          cell: (cover) => money(totalOf(one, cover), t("absent")),
        },
        {
          key: "other",
          header: names[1],
          figures: true,
          cell: (cover) => money(totalOf(other, cover), t("absent")),
        },
        {
          key: "difference",
          header: t("difference"),
          figures: true,
          cell: (cover) =>
            signed((totalOf(other, cover) ?? 0) - (totalOf(one, cover) ?? 0), (cents) =>
              formatMoney(cents, language),
            ),
        },
      ]}
      sum={[
        p("sum"),
        money(left, t("not-priced")),
        money(right, t("not-priced")),
        both ? signed(right - left, (cents) => formatMoney(cents, language)) : "—",
      ]}
    />
  );
}

/** A difference always shows which way it goes. */
function signed(cents: number, money: (cents: number) => string): string {
  if (cents === 0) return money(0);
  return `${cents > 0 ? "+" : "−"}\u00a0${money(Math.abs(cents))}`;
}
