import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { findRsz } from "@/lib/bordereaux/find-rsz";
import { findChargedYears } from "@/lib/bordereaux/read-charged-premiums";
import type { RszQuarter, RszRow } from "@/lib/bordereaux/rsz-overview";
import { levies, rowOn } from "@/lib/bordereaux/tariff";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { formatAmount } from "@/lib/values/money";
import { formatPercent } from "@/lib/values/percent";
import { DemoTariff } from "../demo-tariff";
import { type FigureColumn, FigureTable } from "../figure-table";
import type { Place } from "./place";

/** RSZ-overzichten: per quarter, a year at a time. */
export async function Rsz({
  actor,
  employerId: employer,
  at,
  year: askedYear,
}: Place & { year: string | string[] | undefined }) {
  if (!isId(employer)) notFound();
  const [entries, years, t, language] = await Promise.all([
    findEntries(actor, employer),
    findChargedYears(actor, employer),
    getTranslations("premiums.rsz"),
    getLocale() as Promise<Language>,
  ]);
  if (!entries.has("RSZ_OVERVIEWS")) notFound();
  const year = years.find((one) => one === askedYear) ?? years[0];
  const quarters = year ? await findRsz(actor, { employerId: employer, year }) : [];
  const path = `${at}/rsz`;
  const percent = formatPercent(rowOn(levies, today()).rszPercent, language);
  const number = new Intl.NumberFormat(language);
  const columns: readonly FigureColumn<RszRow>[] = [
    {
      key: "category",
      header: t("category"),
      cell: (row) => `${{ nl: row.nameNl, fr: row.nameFr, en: row.nameEn }[language]} (${row.category})`,
    },
    { key: "contract", header: t("contract"), cell: (row) => row.contract },
    { key: "people", header: t("people"), figures: true, cell: (row) => number.format(row.people) },
    { key: "base", header: t("base"), figures: true, cell: (row) => formatAmount(row.baseCents, language) },
    {
      key: "rsz",
      header: t("contribution", { percent }),
      figures: true,
      cell: (row) => formatAmount(row.rszCents, language),
    },
  ];
  const sumOf = ({ people, baseCents, rszCents }: RszQuarter) => [
    t("total"),
    "",
    number.format(people),
    formatAmount(baseCents, language),
    formatAmount(rszCents, language),
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t(actor.kind === "broker" ? "intro-broker" : "intro", { percent })}
        action={
          year &&
          entries.has("DOWNLOAD_CHARGED_PREMIUMS") && (
            <LinkButton href={`${at}/download/charged-premiums?period=${year}`} icon="download">
              {t("download", { year })}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        {years.length > 1 && (
          <Tabs
            name={t("years")}
            tabs={years.map((one) => ({ label: one, href: `${path}?year=${one}`, current: one === year }))}
          />
        )}
        <DemoTariff />
        {quarters.length === 0 && (
          <div className="card">
            <EmptyState icon="landmark" title={t("empty")}>
              {t("empty-text")}
            </EmptyState>
          </div>
        )}
        {quarters.map((quarter) => (
          <Card
            key={quarter.quarter}
            title={t("quarter", { quarter: quarter.quarter.slice(-1), year: quarter.quarter.slice(0, 4) })}
            action={
              quarter.months < 3 && (
                <span className="text-ink-soft text-small">{t("months", { count: quarter.months })}</span>
              )
            }
            flush
          >
            <FigureTable
              name={t("quarter", { quarter: quarter.quarter.slice(-1), year: quarter.quarter.slice(0, 4) })}
              columns={columns}
              rows={quarter.rows}
              rowKey={(row) => `${row.contract} ${row.category}`}
              sum={sumOf(quarter)}
            />
          </Card>
        ))}
        {quarters.length > 0 && <p className="text-ink-soft text-small">{t("note")}</p>}
      </div>
    </>
  );
}
