import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { findReferral, type ReferralFile } from "@/lib/quotes/find-referral";
import { formatDate } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { DemoTariff } from "../../../parts/demo-tariff";
import { QuoteAnswers } from "../../../parts/quote-answers";
import { QuoteFindings, QuoteNotes } from "../../../parts/quote-findings";
import { QuoteHistory } from "../../../parts/quote-history";
import { QuotePremium } from "../../../parts/quote-premium";
import { Reason } from "../../../parts/quote-referral";
import { AnswerForm } from "./answer-form";
import { TakeIt } from "./take-it";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.referrals"))("title") };
}

/** All that is needed to decide: why it comes, what the broker wrote, answers, lines, and the answer itself. */
export default async function ReferralPage({ params }: { params: Promise<{ referral: string }> }) {
  const actor = await requireActorOf("staff", "referrals.answer");
  const { referral: id } = await params;
  const file = await findReferral(actor, id);
  if (!file) notFound();
  const [t, list, o] = await Promise.all([
    getTranslations("quotes.referral"),
    getTranslations("quotes.referrals"),
    getTranslations("quotes.outcome"),
  ]);
  const { quote, outcome, referral, version } = file;
  const waits = outcome.waiting?.id === referral.id;
  const findings = referral.findings.length > 0 ? referral.findings : version.result.findings;
  return (
    <>
      <LiveRefresh topics={[`quote:${quote.id}`]} />
      <PageHeader
        crumbs={[{ label: list("title"), href: "/staff/referrals" }, { label: quote.reference }]}
        title={t("title", { reference: quote.reference })}
        intro={`${quote.customerName || o("no-customer")} · ${quote.brokerage.name} · ${quote.group.name}`}
        action={
          <>
            {waits && (
              <LinkButton href="#decide" variant="primary" icon="scale">
                {t("decide")}
              </LinkButton>
            )}
            <LinkButton href={`/staff/quotes/${quote.id}`}>{t("to-quote")}</LinkButton>
          </>
        }
      />
      <div className="grid max-w-240 gap-6">
        {waits ? (
          <>
            <Due dueOn={referral.dueOn} />
            <TakeIt file={file} accountId={actor.accountId} />
          </>
        ) : (
          <Answered referral={referral} />
        )}
        <Card title={t("asked-for")}>
          <QuoteFindings findings={findings} />
        </Card>
        <Card title={t("message")}>
          {referral.message ? (
            <p className="whitespace-pre-line">{referral.message}</p>
          ) : (
            <p className="text-ink-soft">{t("no-message")}</p>
          )}
          <p className="mt-2 text-ink-soft text-small">{referral.askedBy}</p>
        </Card>
        <Card title={o("premium.title")} flush>
          <QuotePremium result={version.result} />
        </Card>
        <DemoTariff />
        {version.result.notes.length > 0 && (
          <Card title={o("notes")}>
            <QuoteNotes notes={version.result.notes} />
          </Card>
        )}
        <Card title={o("answers.title")}>
          <QuoteAnswers product={outcome.product} answers={version.answers} />
        </Card>
        {waits && <AnswerForm referralId={referral.id} />}
        <Card title={o("history")}>
          <QuoteHistory events={outcome.events} />
        </Card>
      </div>
    </>
  );
}

async function Due({ dueOn }: { dueOn: string }) {
  const t = await getTranslations("quotes.referral");
  const late = dueOn < today();
  return (
    <Notice tone={late ? "danger" : "info"} title={t(late ? "late" : "due", { date: formatDate(dueOn) })} />
  );
}

async function Answered({ referral }: { referral: ReferralFile["referral"] }) {
  const t = await getTranslations("quotes.referral");
  if (!referral.answer) return <Notice tone="info" title={t("withdrawn")} />;
  const yes = referral.answer === "ACCEPTED";
  return (
    <Notice
      tone={yes ? "success" : "danger"}
      title={t(yes ? "answered-yes" : "answered-no", { name: referral.answeredBy ?? "—" })}
    >
      <Reason referral={referral} />
    </Notice>
  );
}
