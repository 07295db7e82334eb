import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card, Figure } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { requireActorOf } from "@/lib/access/require-actor";
import { findSettlement } from "@/lib/bordereaux/find-settlement";
import { periodName } from "@/lib/bordereaux/period";
import { interestSum, lateInterest, openOf } from "@/lib/bordereaux/settlement";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { formatDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { dateInBrussels, today } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { DemoTariff } from "../../../../parts/demo-tariff";
import { SettlementStatus } from "../../../../parts/settlement-status";
import { PremiumTotals } from "./premium-totals";

type Props = { params: Promise<{ employer: string; settlement: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.settlement"))("title") };
}

export default async function SettlementPage({ params }: Props) {
  const actor = await requireActorOf("employer", "premiums.read");
  const { employer, settlement: id } = await params;
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
  const interest = interestSum(lateInterest(settlement, today()));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: `/employer/${employer}/premiums` }, { label: month }]}
        title={t("of-month", { month })}
        status={<SettlementStatus {...settlement} />}
        intro={`${settlement.contractName} · ${settlement.contract}`}
        action={
          entries.has("DOWNLOAD_PREMIUM_BORDEREAU") && (
            <LinkButton
              href={`/employer/${employer}/download/premium-bordereau?period=${settlement.period}`}
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
          <Figure value={money(settlement.paidCents)} label={t("sum-paid")} />
          <Figure value={money(openOf(settlement))} label={t("sum-open")} />
          <Figure value={new Intl.NumberFormat(language).format(settlement.people)} label={t("people")} />
        </div>
        <DemoTariff />
        <PremiumTotals totals={settlement.totals} language={language} />
        <Card title={t("invoice")}>
          <DefinitionList
            items={[
              { term: t("number"), value: settlement.number },
              { term: t("made"), value: formatDate(dateInBrussels(settlement.madeAt)) },
              { term: t("due"), value: formatDate(settlement.dueOn) },
              { term: t("paid-on"), value: settlement.paidOn ? formatDate(settlement.paidOn) : t("not-yet") },
              {
                term: t("interest"),
                value: interest > 0 ? t("interest-so-far", { amount: money(interest) }) : t("no-interest"),
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
