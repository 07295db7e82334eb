import { getTranslations } from "next-intl/server";
import type { Sentences } from "@/components/form/form";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import { formatDate } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { AcceptForm } from "./accept-form";
import { calculateQuoteAction, offerQuoteAction, reviseQuoteAction } from "./actions";
import { MissingAnswers } from "./missing-answers";
import { OneButton } from "./one-button";
import { Papers } from "./papers";
import { ReferForm, WaitingForInsurer } from "./refer-form";

/** The one thing that this quote waits for, with the button that does it. */
export async function NextStep({ outcome }: { outcome: QuoteOutcome }) {
  const words = await sentences("quote", "referral", "offer", "value", "date", "text");
  switch (outcome.status) {
    case "DRAFT":
      return <Draft outcome={outcome} words={words} />;
    case "CALCULATED":
      return <Calculated outcome={outcome} words={words} />;
    case "REFERRED":
      return <WaitingForInsurer outcome={outcome} words={words} />;
    case "OFFERED":
      return <Offered outcome={outcome} words={words} />;
    case "ACCEPTED":
      return <Accepted outcome={outcome} />;
    case "EXPIRED":
      return <Expired outcome={outcome} />;
  }
}

type Props = { outcome: QuoteOutcome; words: Sentences };

async function Draft({ outcome, words }: Props) {
  const t = await getTranslations("quotes.outcome");
  const { id, revision, missing, current, fresh } = outcome;
  if (missing.length > 0) return <MissingAnswers outcome={outcome} />;
  const refusedByTariff = fresh && current?.result.outcome === "refused";
  return (
    <Card title={t(refusedByTariff ? "finding.refuse-title" : "now.ready-title")}>
      <div className="grid gap-4">
        <p className="text-ink-soft">{t(refusedByTariff ? "finding.refuse-text" : "now.ready-text")}</p>
        <div className="flex flex-wrap gap-2">
          <OneButton
            action={calculateQuoteAction}
            fields={{ quoteId: id, revision }}
            words={words}
            variant={refusedByTariff ? "secondary" : "primary"}
            icon="calculator"
          >
            {t(current ? "do.recalculate" : "do.calculate")}
          </OneButton>
          {refusedByTariff && (
            <LinkButton href="#findings" variant="primary">
              {t("finding.to-question")}
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}

async function Calculated({ outcome, words }: Props) {
  const t = await getTranslations("quotes.outcome");
  const { id, revision, current, answered, startsOn } = outcome;
  if (current?.result.outcome === "referred" && answered?.answer !== "ACCEPTED")
    return <ReferForm outcome={outcome} words={words} />;
  if (startsOn < today())
    return (
      <Notice tone="warning" title={t("now.start-past-title")}>
        <p>{t("now.start-past-text", { step: "1.1" })}</p>
      </Notice>
    );
  return (
    <Card title={t("now.priced-title")}>
      <div className="grid gap-4">
        <p className="text-ink-soft">{t("now.priced-text-plain")}</p>
        <OneButton action={offerQuoteAction} fields={{ quoteId: id, revision }} words={words} icon="send">
          {t("do.offer")}
        </OneButton>
      </div>
    </Card>
  );
}

async function Offered({ outcome, words }: Props) {
  const t = await getTranslations("quotes.outcome");
  const { id, current, number } = outcome;
  if (!current?.validUntil) return null;
  return (
    <>
      <Papers quoteId={id} version={current} />
      <Card title={t("now.offered-title")}>
        <div className="grid gap-6">
          <p className="text-ink-soft">{t("now.offered-text", { date: formatDate(current.validUntil) })}</p>
          <AcceptForm quoteId={id} version={current} words={words} />
        </div>
      </Card>
      <Card title={t("do.revise")}>
        <div className="grid gap-4">
          <p className="text-ink-soft">{t("now.revise-text")}</p>
          <OneButton
            action={reviseQuoteAction}
            fields={{ quoteId: id, version: number }}
            words={words}
            variant="secondary"
            icon="pencil"
          >
            {t("do.revise")}
          </OneButton>
        </div>
      </Card>
    </>
  );
}

async function Accepted({ outcome }: { outcome: QuoteOutcome }) {
  const t = await getTranslations("quotes.outcome");
  const { id, current } = outcome;
  return (
    <>
      <Notice tone="success" title={t("now.accepted-title")}>
        {current?.acceptedOn && (
          <p>
            {t("now.accepted-text", {
              name: current.acceptedByName ?? "—",
              date: formatDate(current.acceptedOn),
            })}
          </p>
        )}
      </Notice>
      {current?.offeredAt && <Papers quoteId={id} version={current} />}
    </>
  );
}

async function Expired({ outcome }: { outcome: QuoteOutcome }) {
  const t = await getTranslations("quotes.outcome.now");
  const { id, current } = outcome;
  return (
    <>
      <Notice tone="info" title={t("expired-title")}>
        <p>{t("expired-text")}</p>
      </Notice>
      {current?.offeredAt && <Papers quoteId={id} version={current} />}
    </>
  );
}
