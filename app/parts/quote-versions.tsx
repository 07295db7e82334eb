import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { type Language, languages } from "@/lib/i18n/language";
import type { QuoteVersionView, ReferralView } from "@/lib/quotes/find-outcome";
import { formatDate } from "@/lib/values/dates";
import { formatMoney } from "@/lib/values/money";
import { FigureTable } from "./figure-table";

/** Each version with what became of it and its papers. */
export function QuoteVersions({
  versions,
  referrals,
}: {
  versions: readonly QuoteVersionView[];
  referrals: readonly ReferralView[];
}) {
  const t = useTranslations("quotes.outcome.versions");
  const f = useTranslations("quotes.outcome.facts");
  const language = useLocale() as Language;
  return (
    <FigureTable
      name={t("title")}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        { key: "version", header: t("version"), cell: ({ number }) => `${t("version")} ${number}` },
        { key: "state", header: t("state"), cell: (version) => t(`is.${stateOf(version, referrals)}`) },
        {
          key: "premium",
          header: t("premium"),
          figures: true,
          cell: ({ result, totalCents }) =>
            result.outcome === "refused" ? t("none") : formatMoney(totalCents, language),
        },
        { key: "tariff", header: t("tariff"), cell: ({ tariff }) => `${tariff.number} · ${tariff.name}` },
        {
          key: "calculated",
          header: t("calculated"),
          cell: ({ calculatedAt }) => <Moment at={calculatedAt} />,
        },
        {
          key: "valid",
          header: f("valid"),
          cell: ({ validUntil }) => (validUntil ? formatDate(validUntil) : null),
        },
        {
          key: "papers",
          header: t("papers"),
          cell: (version) => (version.offeredAt ? <PaperLinks version={version} /> : null),
        },
      ]}
    />
  );
}

function stateOf(
  { id, acceptedAt, offeredAt, result }: QuoteVersionView,
  referrals: readonly ReferralView[],
) {
  if (acceptedAt) return "accepted";
  if (offeredAt) return "offered";
  const [referral] = referrals.filter(({ versionId, withdrawnAt }) => versionId === id && !withdrawnAt);
  if (referral)
    return referral.answer === null ? "referred" : referral.answer === "ACCEPTED" ? "agreed" : "refused";
  return result.outcome === "refused" ? "no-price" : "calculated";
}

/** The offer in each language, short enough for a table. */
export function PaperLinks({
  version: { id, number },
}: {
  version: Pick<QuoteVersionView, "id" | "number">;
}) {
  const t = useTranslations("quotes.outcome.papers");
  return (
    <span className="flex flex-wrap gap-x-3">
      {languages.map((language) => (
        <a
          key={language}
          href={`/quote-papers/${id}/${language}`}
          download
          lang={language}
          aria-label={`${language.toUpperCase()}: ${t(language)}, ${number}`}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
