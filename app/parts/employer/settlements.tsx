import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { Figure } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { findSettlements, type SettlementRow } from "@/lib/bordereaux/find-settlements";
import { periodName } from "@/lib/bordereaux/period";
import { findChargedYears } from "@/lib/bordereaux/read-charged-premiums";
import { findEntries } from "@/lib/employers/find-entries";
import type { Language } from "@/lib/i18n/language";
import { formatDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { formatAmount, formatMoney } from "@/lib/values/money";
import { choicesOf, cursorOf, pagesOf } from "../../frame/cursor-of";
import { DemoTariff } from "../demo-tariff";
import { SettlementStatus } from "../settlement-status";
import type { Place } from "./place";

/** Premieafrekening: the invoices, and what they add up to as far as the reader sees all of them. */
export async function Settlements({ actor, employerId: employer, at, params }: Place & { params: Params }) {
  if (!isId(employer)) notFound();
  const [entries, years, t, language] = await Promise.all([
    findEntries(actor, employer),
    findChargedYears(actor, employer),
    getTranslations("premiums.settlement"),
    getLocale() as Promise<Language>,
  ]);
  if (!entries.has("PREMIUM_SETTLEMENT")) notFound();
  const amount = (cents: number | null) => (cents === null ? "—" : formatAmount(cents, language));
  const columns: readonly Column<SettlementRow>[] = [
    {
      key: "month",
      header: t("month"),
      cell: (row) => periodName(row.period, language),
      filter: { kind: "choice", choices: years.map((year) => ({ value: year, label: year })) },
    },
    { key: "contract", header: t("contract"), cell: (row) => row.contract, phone: "fact" },
    { key: "number", header: t("number"), cell: (row) => row.number, hidden: true },
    { key: "due", header: t("due"), kind: "date", cell: (row) => formatDate(row.dueOn) },
    {
      key: "charged",
      header: t("charged"),
      kind: "money",
      cell: (row) => formatAmount(row.chargedCents, language),
      phone: "fact",
    },
    { key: "paid", header: t("paid"), kind: "money", cell: (row) => amount(row.paidCents) },
    { key: "open", header: t("open"), kind: "money", cell: (row) => amount(row.openCents) },
    {
      key: "paidOn",
      header: t("paid-on"),
      kind: "date",
      cell: (row) => (row.paidOn ? formatDate(row.paidOn) : "—"),
      hidden: true,
    },
    {
      key: "status",
      header: t("status-head"),
      kind: "status",
      phone: "status",
      cell: (row) => <SettlementStatus status={row.status} />,
    },
  ];
  const state = readTableState(params, columns);
  const { rows, sums, ...pages } = await findSettlements(actor, {
    employerId: employer,
    years: choicesOf(state, "month", years),
    ...cursorOf(state),
  });
  const path = `${at}/premiums`;
  const { paidCents, openCents } = sums;
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t(actor.kind === "broker" ? "intro-broker" : "intro")}
        action={
          entries.has("DOWNLOAD_CHARGED_PREMIUMS") && (
            <LinkButton href={`${at}/download/charged-premiums`} icon="download">
              {t("download-charged")}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        {sums.count > 0 && (
          <div className="grid gap-4 sm:grid-cols-3">
            <Figure value={formatMoney(sums.chargedCents, language)} label={t("sum-charged")} />
            {paidCents !== null && <Figure value={formatMoney(paidCents, language)} label={t("sum-paid")} />}
            {openCents !== null && (
              <Figure
                value={formatMoney(openCents, language)}
                label={t("sum-open")}
                note={
                  openCents > 0 && entries.has("DOWNLOAD_INTEREST_DETAIL") ? (
                    <a href={`${at}/download/interest-detail`}>{t("interest-link")}</a>
                  ) : undefined
                }
              />
            )}
          </div>
        )}
        <DemoTariff />
        <DataTable
          id="settlements"
          name={t("title")}
          path={path}
          state={state}
          columns={
            rows.every(isWhole) ? columns : columns.filter(({ key }) => key !== "paid" && key !== "open")
          }
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `${path}/${row.id}`}
          count={{ total: sums.count }}
          pages={pagesOf(pages)}
          empty={
            <EmptyState icon="receipt" title={t("empty")}>
              {t("empty-text")}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

/** Where an invoice is not the reader's whole, what was paid and what is open have no column to be empty in. */
function isWhole({ openCents }: SettlementRow): boolean {
  return openCents !== null;
}
