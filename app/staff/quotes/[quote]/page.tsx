import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOutcome } from "@/lib/quotes/find-outcome";
import { openQuote } from "@/lib/quotes/open-quote";
import { utcMidnight } from "@/lib/values/dates";
import { QuoteBody } from "../../../parts/quote-body";
import { QuoteFacts } from "../../../parts/quote-facts";
import { InsurerAnswer } from "../../../parts/quote-referral";
import { QuoteStatus } from "../../../parts/quote-status";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.outcome"))("title") };
}

/** A broker's quote as the insurer reads it. */
export default async function StaffQuotePage({ params }: { params: Promise<{ quote: string }> }) {
  const actor = await requireActorOf("staff", "quotes.read");
  const { quote: id } = await params;
  const [quote, outcome, t, list, signedIn] = await Promise.all([
    openQuote(actor, id),
    findOutcome(actor, id),
    getTranslations("quotes.outcome"),
    getTranslations("quotes.list"),
    currentSignedIn(),
  ]);
  if (!quote || !outcome) notFound();
  const mayAnswer = signedIn?.hat && permits(signedIn.hat, "referrals.answer");
  const waiting = mayAnswer ? outcome.waiting : null;
  return (
    <>
      <LiveRefresh topics={[`quote:${id}`]} />
      <PageHeader
        crumbs={[{ label: list("staff-title"), href: "/staff/quotes" }, { label: quote.reference }]}
        title={quote.customerName || t("no-customer")}
        status={
          <QuoteStatus
            status={quote.status}
            endReason={quote.endReason}
            expiresOn={utcMidnight(quote.expiresOn)}
          />
        }
        intro={`${quote.reference} · ${quote.brokerage.name} · ${quote.group.name}`}
        action={
          waiting && (
            <LinkButton href={`/staff/referrals/${waiting.id}`} variant="primary" icon="scale">
              {t("facts.decide")}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <InsurerAnswer outcome={outcome} />
          <QuoteBody outcome={outcome} />
        </div>
        <QuoteFacts quote={quote} outcome={outcome} path="/staff/quotes" withOffice />
      </div>
    </>
  );
}
