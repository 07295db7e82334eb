import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Language } from "@/lib/i18n/language";
import type { Calculation, PremiumLine } from "@/lib/tariffs/calculation";
import { explainer } from "@/lib/tariffs/sentences";
import { formatMoney } from "@/lib/values/money";
import { FigureTable } from "./figure-table";

/** The premium cover by cover with its sum, and under it how each line came about. */
export function QuotePremium({ result }: { result: Calculation }) {
  const t = useTranslations("quotes.outcome.premium");
  const language = useLocale() as Language;
  const { cover } = explainer(language);
  const money = (cents: number) => formatMoney(cents, language);
  const { total, lines } = result;
  return (
    <>
      <FigureTable
        name={t("title")}
        rows={lines}
        rowKey={(line) => line.cover}
        columns={[
          { key: "cover", header: t("cover"), cell: (line) => cover(line.cover) },
          { key: "net", header: t("net"), figures: true, cell: (line) => money(line.net) },
          { key: "tax", header: t("tax"), figures: true, cell: (line) => money(line.tax) },
          {
            key: "contribution",
            header: t("contribution"),
            figures: true,
            cell: (line) => money(line.contribution),
          },
          { key: "total", header: t("total"), figures: true, cell: (line) => money(line.total) },
        ]}
        sum={[
          t("sum"),
          money(total.net),
          money(total.tax),
          money(total.contribution),
          <span key="total">{money(total.total)}</span>,
        ]}
      />
      <div className="grid gap-3 border-line border-t p-4">
        {lines.map((line) => (
          <Disclosure key={line.cover} summary={t("how", { cover: cover(line.cover) })}>
            <HowLine line={line} language={language} />
          </Disclosure>
        ))}
      </div>
    </>
  );
}

function HowLine({ line, language }: { line: PremiumLine; language: Language }) {
  const t = useTranslations("quotes.outcome.premium");
  const say = explainer(language);
  return (
    <div className="grid gap-3 pl-6">
      <ol className="grid list-decimal gap-1 pl-5">
        {line.explanation.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one calculation never move
          <li key={place}>{say.explain(step)}</li>
        ))}
      </ol>
      <div>
        <p className="font-semibold">{t("charges")}</p>
        {line.charges.length === 0 && <p className="text-ink-soft">{t("no-charges")}</p>}
        <ul>
          {line.charges.map((charge) => (
            <li key={charge.key} className="flex flex-wrap justify-between gap-x-6">
              <span>{say.charge(charge)}</span>
              <span className="figures">{formatMoney(charge.amount, language)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
