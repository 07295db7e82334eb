import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import { DemoTariff } from "./demo-tariff";
import { QuoteAnswers } from "./quote-answers";
import { QuoteFindings, QuoteNotes } from "./quote-findings";
import { QuoteHistory } from "./quote-history";
import { QuotePremium } from "./quote-premium";
import { QuoteVersions } from "./quote-versions";

/** What a quote came to, for who made it and for who reads it at the insurer. */
export function QuoteBody({
  outcome,
  path,
}: {
  outcome: QuoteOutcome;
  /** Of the quote, for who may still change it. */
  path?: string;
}) {
  const t = useTranslations("quotes.outcome");
  const { current, fresh, versions, referrals, events, answered } = outcome;
  const result = current?.result;
  const refuses = result?.findings.some(({ kind }) => kind === "refuse");
  const agreed = answered?.answer === "ACCEPTED";
  return (
    <>
      {current && !fresh && (
        <Notice tone="warning" title={t("premium.stale")}>
          <p>{t("premium.stale-text")}</p>
        </Notice>
      )}
      {result && result.findings.length > 0 && (
        <Card
          id="findings"
          title={t(
            refuses ? "finding.refuse-title" : agreed ? "finding.agreed-title" : "finding.refer-title",
          )}
        >
          <div className="grid gap-3">
            {!agreed && (
              <p className="text-ink-soft">{t(refuses ? "finding.refuse-text" : "finding.refer-text")}</p>
            )}
            <QuoteFindings findings={result.findings} {...(path ? { path } : {})} />
          </div>
        </Card>
      )}
      <Card id="premium" title={t("premium.title")} flush>
        {result && result.lines.length > 0 ? (
          <QuotePremium result={result} />
        ) : (
          <EmptyState icon="calculator" title={t("premium.none")}>
            {!refuses && t("premium.none-text")}
          </EmptyState>
        )}
      </Card>
      {result && result.lines.length > 0 && <DemoTariff />}
      {result && result.notes.length > 0 && (
        <Card title={t("notes")}>
          <QuoteNotes notes={result.notes} />
        </Card>
      )}
      <Card title={t("answers.title")}>
        <QuoteAnswers product={outcome.product} answers={outcome.answers} {...(path ? { path } : {})} />
      </Card>
      {versions.length > 0 && (
        <Card title={t("versions.title")} flush>
          <QuoteVersions versions={versions} referrals={referrals} />
        </Card>
      )}
      <Card title={t("history")}>
        <QuoteHistory events={events} />
      </Card>
    </>
  );
}
