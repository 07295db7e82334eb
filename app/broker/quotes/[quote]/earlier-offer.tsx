import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { sentences } from "@/lib/i18n/sentences";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import { formatDate } from "@/lib/values/dates";
import { AcceptForm } from "./accept-form";

/** While a newer version is worked at, the one that the customer holds can still be accepted. */
export async function EarlierOffer({ outcome: { id, status, acceptable } }: { outcome: QuoteOutcome }) {
  if (status === "OFFERED" || !acceptable?.validUntil) return null;
  const [t, words] = await Promise.all([
    getTranslations("quotes.outcome"),
    sentences("quote", "offer", "value", "date", "text"),
  ]);
  const version = String(acceptable.number);
  return (
    <Card title={t("now.earlier-title", { version })}>
      <div className="grid gap-4">
        <p className="text-ink-soft">{t("now.earlier-text", { date: formatDate(acceptable.validUntil) })}</p>
        <Disclosure summary={t("do.accept")}>
          <AcceptForm quoteId={id} version={acceptable} words={words} />
        </Disclosure>
      </div>
    </Card>
  );
}
