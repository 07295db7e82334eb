import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import type { OpenedQuote } from "@/lib/quotes/open-quote";
import { sectionsFor } from "@/lib/tariffs/sections-for";
import { explainer } from "@/lib/tariffs/sentences";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { QuoteFacts } from "../../../parts/quote-facts";

/** The steps with what is left in each; who and when. */
export async function QuoteSide({
  quote,
  outcome,
  path,
}: {
  quote: OpenedQuote;
  outcome: QuoteOutcome;
  path: string;
}) {
  const [t, language] = await Promise.all([getTranslations("quotes.outcome"), getLocale()]);
  const say = explainer(language);
  const { missing, status } = outcome;
  const open = status === "DRAFT" || status === "CALCULATED";
  return (
    <div className="grid gap-6">
      <Card title={t("steps")}>
        <ol className="grid gap-2">
          {sectionsFor(tariffOf(outcome.product), outcome.answers).map(({ key, number }) => {
            const left = missing.filter(({ section }) => section === key).length;
            const title = `${number} ${say.section(key).title}`;
            return (
              <li key={key} className="flex items-start gap-2">
                <Icon name={left === 0 ? "circle-check" : "circle-dashed"} className="mt-1 icon-small" />
                <span>
                  {open ? <a href={`${path}/${key}`}>{title}</a> : title}
                  <span className="block text-ink-soft text-small">
                    {left === 0 ? t("step-done") : t("step-missing", { count: left })}
                  </span>
                </span>
              </li>
            );
          })}
        </ol>
      </Card>
      <QuoteFacts quote={quote} outcome={outcome} />
    </div>
  );
}
