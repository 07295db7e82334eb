import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import { formatMoney } from "@/lib/values/money";
import { calculateQuoteAction } from "./actions";
import { OneButton } from "./one-button";

/** A quote keeps its tariff; where there is a newer one it says so, with both premiums, and leaves the choice. */
export async function NewerTariff({ outcome: { id, revision, newer, current } }: { outcome: QuoteOutcome }) {
  if (!newer) return null;
  const [t, language, words] = await Promise.all([
    getTranslations("quotes.outcome"),
    getLocale(),
    sentences("quote"),
  ]);
  const named = { number: String(newer.number), name: newer.name };
  const priced = current && current.result.outcome !== "refused";
  return (
    <Notice tone="info" title={t("now.newer-title")}>
      <p>
        {newer.outcome === "refused"
          ? t("now.newer-refused", named)
          : t("now.newer-text", {
              ...named,
              after: formatMoney(newer.totalCents, language),
              before: priced ? formatMoney(current.totalCents, language) : "—",
            })}
      </p>
      <div className="no-print mt-2">
        <OneButton
          action={calculateQuoteAction}
          fields={{ quoteId: id, revision, tariff: "newer" }}
          words={words}
          variant="secondary"
          size="small"
        >
          {t("do.newer")}
        </OneButton>
      </div>
    </Notice>
  );
}
