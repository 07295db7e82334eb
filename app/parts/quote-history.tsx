import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { Language } from "@/lib/i18n/language";
import type { QuoteEventView } from "@/lib/quotes/find-outcome";
import { formatMoney } from "@/lib/values/money";

/** Who did what with a quote, and when; the newest first. */
export function QuoteHistory({ events }: { events: readonly QuoteEventView[] }) {
  const t = useTranslations("quotes.outcome");
  const language = useLocale() as Language;
  return (
    <ol className="divide-y divide-line">
      {events.map(({ id, kind, authorName, facts, at }) => {
        const details = detailsOf(t, facts, language);
        return (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2 first:pt-0 last:pb-0"
          >
            <span className="min-w-0">
              {t(`event.${kind}`)}
              {details && ` (${details})`}
              <span className="text-ink-soft"> · {authorName || t("by-itself")}</span>
            </span>
            <span className="text-ink-soft text-small">
              <Moment at={at} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Words = ReturnType<typeof useTranslations<"quotes.outcome">>;

function detailsOf(t: Words, json: QuoteEventView["facts"], language: Language): string {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return "";
  const { version, totalCents, beforeCents, from, to, reference, way, outcome } = json;
  const said: string[] = [];
  if (typeof version === "number") said.push(t("event-fact.version", { version: String(version) }));
  if (typeof totalCents === "number") said.push(formatMoney(totalCents, language));
  else if (outcome === "refused") said.push(t("event-fact.no-price"));
  if (typeof beforeCents === "number")
    said.push(t("event-fact.before", { amount: formatMoney(beforeCents, language) }));
  if (typeof from === "string" && typeof to === "string") said.push(t("event-fact.moved", { from, to }));
  if (typeof reference === "string")
    said.push(t(way === "to" ? "event-fact.copied-to" : "event-fact.copied-from", { reference }));
  return said.join(", ");
}
