import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { findEntries } from "@/lib/employers/find-entries";
import { findFundingChecks } from "@/lib/funding/find-funding-checks";
import type { Language } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { ContractFunding } from "./contract-funding";
import type { Place } from "./place";

/** The yearly look at the funding of each contract. */
export async function FundingChecks({ actor, employerId: employer }: Place) {
  if (!isId(employer)) notFound();
  const [entries, contracts, t, language] = await Promise.all([
    findEntries(actor, employer),
    findFundingChecks(actor, employer),
    getTranslations("premiums.funding"),
    getLocale() as Promise<Language>,
  ]);
  if (!entries.has("FUNDING_CHECK")) notFound();
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-6">
        {contracts.length === 0 && (
          <div className="card">
            <EmptyState icon="gauge" title={t("empty")}>
              {t(actor.kind === "broker" ? "empty-text-broker" : "empty-text")}
            </EmptyState>
          </div>
        )}
        {contracts.map((contract) => (
          <ContractFunding
            key={contract.contract}
            funding={contract}
            language={language}
            toEmployer={actor.kind !== "broker"}
          />
        ))}
        {contracts.length > 0 && (
          <section className="grid max-w-180 gap-1 text-ink-soft text-small">
            <p>{t("formula")}</p>
            <p>{t("assumption")}</p>
          </section>
        )}
      </div>
    </>
  );
}
