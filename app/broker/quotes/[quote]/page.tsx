import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOutcome } from "@/lib/quotes/find-outcome";
import { openQuote } from "@/lib/quotes/open-quote";
import { canReopen } from "@/lib/quotes/withdraw-quote";
import { utcMidnight } from "@/lib/values/dates";
import { QuoteBody } from "../../../parts/quote-body";
import { InsurerAnswer } from "../../../parts/quote-referral";
import { QuoteStatus } from "../../../parts/quote-status";
import { ReopenQuote } from "../stop-question";
import { EarlierOffer } from "./earlier-offer";
import { NewerTariff } from "./newer-tariff";
import { NextStep } from "./next-step";
import { QuoteDoors } from "./quote-doors";
import { QuoteSide } from "./quote-side";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.outcome"))("title") };
}

/** A quote from its answers to what became of it, with the one thing to do now on top. */
export default async function QuotePage({ params }: { params: Promise<{ quote: string }> }) {
  const actor = await requireActorOf("broker", "quotes.read");
  const { quote: id } = await params;
  const [quote, outcome, t] = await Promise.all([
    openQuote(actor, id),
    findOutcome(actor, id),
    getTranslations("quotes.outcome"),
  ]);
  if (!quote || !outcome) notFound();
  const path = `/broker/quotes/${id}`;
  const open = outcome.status === "DRAFT" || outcome.status === "CALCULATED";
  const [last] = outcome.events;
  const customer = quote.customerName || t("no-customer");
  return (
    <>
      <LiveRefresh topics={[`quote:${id}`]} />
      <PageHeader
        crumbs={[{ label: t("list"), href: "/broker/quotes" }, { label: quote.reference }]}
        title={customer}
        status={
          <QuoteStatus
            status={quote.status}
            endReason={quote.endReason}
            expiresOn={utcMidnight(quote.expiresOn)}
          />
        }
        intro={`${quote.reference} · ${quote.group.name}`}
        action={<QuoteDoors quote={quote} outcome={outcome} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          {last?.kind === "WITHDRAWN" && canReopen(last.at) && <ReopenQuote quoteId={id} />}
          <InsurerAnswer outcome={outcome} />
          <NewerTariff outcome={outcome} />
          <NextStep outcome={outcome} />
          <EarlierOffer outcome={outcome} />
          <QuoteBody outcome={outcome} {...(open ? { path } : {})} />
        </div>
        <QuoteSide quote={quote} outcome={outcome} path={path} />
      </div>
    </>
  );
}
