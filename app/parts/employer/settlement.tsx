import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card, Figure } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { findSettlement } from "@/lib/bordereaux/find-settlement";
import { periodName } from "@/lib/bordereaux/period";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { formatDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { dateInBrussels } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { DemoTariff } from "../demo-tariff";
import { SettlementStatus } from "../settlement-status";
import type { Place } from "./place";
import { PremiumTotals } from "./premium-totals";

/** One invoice: what it holds by cover, by category and by what happened, and how far its payment is. */
export async function Settlement({ actor, employerId: employer, at, id }: Place & { id: string }) {
  if (!isId(employer) || !isId(id)) notFound();
  const [settlement, entries, t, language] = await Promise.all([
    findSettlement(actor, id),
    findEntries(actor, employer),
    getTranslations("premiums.settlement"),
    getLocale() as Promise<Language>,
  ]);
  if (settlement?.employerId !== employer || !entries.has("PREMIUM_SETTLEMENT")) notFound();
  const money = (cents: number) => formatMoney(cents, language);
  const month = periodName(settlement.period, language);
  const { paidCents, openCents, interestCents: interest } = settlement;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: `${at}/premiums` }, { label: month }]}
        title={t("of-month", { month })}
        status={<SettlementStatus status={settlement.status} />}
        intro={`${settlement.contractName} · ${settlement.contract}`}
        action={
          entries.has("DOWNLOAD_PREMIUM_BORDEREAU") && (
            <LinkButton
              href={`${at}/download/premium-bordereau?period=${settlement.period}`}
              icon="download"
              variant="primary"
            >
              {t("download-bordereau")}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <Figure value={money(settlement.chargedCents)} label={t("sum-charged")} />
          {paidCents !== null && <Figure value={money(paidCents)} label={t("sum-paid")} />}
          {openCents !== null && <Figure value={money(openCents)} label={t("sum-open")} />}
          <Figure value={new Intl.NumberFormat(language).format(settlement.people)} label={t("people")} />
        </div>
        <DemoTariff />
        {openCents === null && (
          <Notice tone="info" title={t("share-title")}>
            <p>{t("share-text")}</p>
          </Notice>
        )}
        <PremiumTotals totals={settlement.totals} language={language} />
        <Card title={t("invoice")}>
          <DefinitionList
            items={[
              { term: t("number"), value: settlement.number },
              { term: t("made"), value: formatDate(dateInBrussels(settlement.madeAt)) },
              { term: t("due"), value: formatDate(settlement.dueOn) },
              { term: t("paid-on"), value: settlement.paidOn ? formatDate(settlement.paidOn) : t("not-yet") },
              ...(interest === null
                ? []
                : [
                    {
                      term: t("interest"),
                      value:
                        interest > 0 ? t("interest-so-far", { amount: money(interest) }) : t("no-interest"),
                    },
                  ]),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
