import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import type { OpenedQuote } from "@/lib/quotes/open-quote";
import { formatDate } from "@/lib/values/dates";

/** Who and when, whose, and until when. */
export async function QuoteFacts({
  quote,
  outcome,
  path = "/broker/quotes",
  withOffice,
}: {
  quote: OpenedQuote;
  outcome: QuoteOutcome;
  /** Where other quotes are. */
  path?: string;
  /** For who reads quotes of many offices. */
  withOffice?: boolean;
}) {
  const [t, names] = await Promise.all([getTranslations("quotes.outcome"), getTranslations("products.name")]);
  const { current, status } = outcome;
  const open = status === "DRAFT" || status === "CALCULATED";
  const link = ({ id, reference }: { id: string; reference: string }) => (
    <a key={id} href={`${path}/${id}`} className="block whitespace-nowrap">
      {reference}
    </a>
  );
  return (
    <Card title={t("facts.title")}>
      <DefinitionList
        items={[
          {
            term: t("facts.reference"),
            value: <span className="figures whitespace-nowrap">{quote.reference}</span>,
          },
          ...(withOffice ? [{ term: t("facts.office"), value: quote.brokerage.name }] : []),
          { term: t("facts.group"), value: quote.group.name },
          { term: t("facts.product"), value: names(outcome.product) },
          { term: t("facts.version"), value: String(outcome.number) },
          { term: t("facts.starts"), value: formatDate(outcome.startsOn) },
          { term: t("facts.made"), value: <By at={quote.createdAt} name={quote.createdBy} /> },
          { term: t("facts.changed"), value: <By at={quote.updatedAt} name={quote.updatedBy} /> },
          ...(current
            ? [
                {
                  term: t("facts.calculated"),
                  value: <By at={current.calculatedAt} name={current.calculatedBy} />,
                },
                { term: t("facts.tariff"), value: `${current.tariff.number} · ${current.tariff.name}` },
              ]
            : []),
          ...(status === "OFFERED"
            ? [{ term: t("facts.valid"), value: formatDate(quote.expiresOn) }]
            : open
              ? [{ term: t("facts.kept"), value: formatDate(quote.expiresOn) }]
              : []),
          ...(quote.copiedFrom ? [{ term: t("facts.copied"), value: link(quote.copiedFrom) }] : []),
          ...(quote.copies.length > 0 ? [{ term: t("facts.copies"), value: quote.copies.map(link) }] : []),
        ]}
      />
    </Card>
  );
}

function By({ at, name }: { at: Date; name: string | null }) {
  return (
    <>
      <Moment at={at} />
      {name && <span className="block text-ink-soft">{name}</span>}
    </>
  );
}
