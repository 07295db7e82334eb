import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BarChart } from "@/components/chart/bar-chart";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { Card, Figure } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { findEntries } from "@/lib/employers/find-entries";
import { type FundMovementRow, findFundMovements } from "@/lib/funding/find-fund-movements";
import { type Fund, findFunds } from "@/lib/funding/find-funds";
import type { Language } from "@/lib/i18n/language";
import { formatDate, monthOf, yearOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { formatAmount, formatMoney, formatWholeEuros } from "@/lib/values/money";
import { choicesOf, cursorOf, pagesOf } from "../../frame/cursor-of";
import { chartEuros } from "../chart-euros";
import type { Place } from "./place";

const kinds = ["DEPOSIT", "PREMIUM", "RETURN", "TRANSFER", "COST"] as const;

/** What is in the financing fund of each contract, and every movement that made it so. */
export async function FinancingFund({ actor, employerId: employer, at, params }: Place & { params: Params }) {
  if (!isId(employer)) notFound();
  const [entries, funds, t, language] = await Promise.all([
    findEntries(actor, employer),
    findFunds(actor, employer),
    getTranslations("premiums.fund"),
    getLocale() as Promise<Language>,
  ]);
  if (!entries.has("FINANCING_FUND")) notFound();
  const columns: readonly Column<FundMovementRow>[] = [
    {
      key: "on",
      header: t("on"),
      kind: "date",
      cell: (row) => formatDate(row.on),
      filter: { kind: "date-range" },
    },
    {
      key: "kind",
      header: t("kind-head"),
      cell: (row) => t(`kind.${row.kind}`),
      phone: "fact",
      filter: { kind: "choice", choices: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
    },
    { key: "contract", header: t("contract"), cell: (row) => row.contract, hidden: funds.length < 2 },
    { key: "reference", header: t("reference"), cell: (row) => row.reference ?? "—" },
    {
      key: "amount",
      header: t("amount"),
      kind: "money",
      cell: (row) => signed(row.amountCents, language),
      phone: "status",
    },
    {
      key: "balance",
      header: t("balance-head"),
      kind: "money",
      cell: (row) => formatAmount(row.balanceCents, language),
    },
  ];
  const state = readTableState(params, columns);
  const between = state.filters.on?.kind === "date-range" ? state.filters.on : undefined;
  const found = await findFundMovements(actor, {
    employerId: employer,
    kinds: choicesOf(state, "kind", kinds),
    from: between?.from,
    until: between?.until,
    ...cursorOf(state),
  });
  return (
    <>
      <PageHeader title={t("title")} intro={t(actor.kind === "broker" ? "intro-broker" : "intro")} />
      <div className="grid gap-6">
        {funds.map((fund) => (
          <FundCard key={fund.contract} fund={fund} language={language} />
        ))}
        <DataTable
          id="movements"
          name={t("movements")}
          path={`${at}/fund`}
          state={state}
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.id}
          pages={pagesOf(found)}
          empty={
            <EmptyState icon="piggy-bank" title={t("empty")}>
              {t(actor.kind === "broker" ? "empty-text-broker" : "empty-text")}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

async function FundCard({ fund, language }: { fund: Fund; language: Language }) {
  const t = await getTranslations("premiums.fund");
  const whole = (cents: number) => formatWholeEuros(cents, language);
  const quarterName = (on: string) =>
    t("quarter", { quarter: String(Math.ceil(monthOf(on) / 3)), year: String(yearOf(on)) });
  const [first] = fund.course;
  return (
    <Card title={`${fund.contractName} · ${fund.contract}`}>
      <div className="grid gap-6 lg:grid-cols-[1fr_2fr]">
        <div className="grid content-start gap-4">
          <Figure
            value={formatMoney(fund.balanceCents, language)}
            label={t("balance")}
            note={t("balance-on", { date: formatDate(fund.on) })}
          />
        </div>
        {first && fund.course.length > 1 && (
          <BarChart
            title={t("chart")}
            description={t("chart-text", {
              from: whole(first.balanceCents),
              quarter: quarterName(first.on),
              until: whole(fund.balanceCents),
            })}
            labelName={t("quarter-head")}
            valueName={t("balance")}
            showValue={chartEuros(Math.max(...fund.course.map(({ balanceCents }) => balanceCents)), language)}
            bars={fund.course.map(({ on, balanceCents }) => ({
              label: quarterName(on),
              value: Math.max(0, balanceCents),
              ...(monthOf(on) <= 3 ? { short: String(yearOf(on)) } : {}),
            }))}
          />
        )}
      </div>
    </Card>
  );
}

/** What came in bears its sign too: a reader should not have to look for the minus of the others. */
function signed(cents: number, language: Language): string {
  return cents > 0 ? `+${formatAmount(cents, language)}` : formatAmount(cents, language);
}
