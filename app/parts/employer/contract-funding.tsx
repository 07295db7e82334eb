import { useTranslations } from "next-intl";
import { LineChart } from "@/components/chart/line-chart";
import { Gauge } from "@/components/chart/stacked-bar";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import type { FundingCheckRow, FundingOfContract } from "@/lib/funding/find-funding-checks";
import {
  fundingLevel,
  heldOf,
  isUnderfunded,
  levelPercent,
  requiredOf,
  shortageOf,
} from "@/lib/funding/funding-level";
import type { Language } from "@/lib/i18n/language";
import { formatDate, yearOf } from "@/lib/values/dates";
import { formatAmount, formatMoney, formatWholeEuros } from "@/lib/values/money";
import { formatPercent } from "@/lib/values/percent";
import { chartEuros } from "../chart-euros";
import { type FigureColumn, FigureTable } from "../figure-table";

/** The last check of a contract, said in words where something is missing, and how it went over the years. */
export function ContractFunding({
  funding,
  language,
  toEmployer,
}: {
  funding: FundingOfContract;
  language: Language;
  /** Who is told that the own contact point will call. */
  toEmployer: boolean;
}) {
  const t = useTranslations("premiums.funding");
  const [last] = funding.checks;
  if (!last) return null;
  const percent = (value: number) => formatPercent(value, language, { atLeast: 2 });
  const levelOf = (check: FundingCheckRow) => levelPercent(fundingLevel(check));
  const short = isUnderfunded(last);
  const years = [...funding.checks].reverse();
  const figures: readonly [key: "reserves" | "fund" | "minimum" | "guarantee", of: keyof FundingCheckRow][] =
    [
      ["reserves", "reservesCents"],
      ["fund", "fundCents"],
      ["minimum", "minimumCents"],
      ["guarantee", "guaranteeCents"],
    ];
  const columns: readonly FigureColumn<FundingCheckRow>[] = [
    { key: "on", header: t("on"), cell: (check) => formatDate(check.on) },
    ...figures.map(([key, of]) => ({
      key,
      header: t(key),
      figures: true,
      cell: (check: FundingCheckRow) => formatAmount(Number(check[of]), language),
    })),
    {
      key: "level",
      header: t("level"),
      figures: true,
      cell: (check) => percent(levelOf(check)),
    },
  ];
  return (
    <Card title={`${funding.contractName} · ${funding.contract}`}>
      <div className="grid gap-6">
        {short && (
          <Notice tone="danger" title={t("short-title", { level: percent(levelOf(last)) })}>
            <p>
              {t(toEmployer ? "short-text" : "short-text-broker", {
                amount: formatMoney(shortageOf(last), language),
              })}
            </p>
          </Notice>
        )}
        <div className="grid gap-x-12 gap-y-6 xl:grid-cols-[2fr_3fr]">
          <div className="grid min-w-0 content-start gap-4">
            <Gauge
              title={t("level-on", { date: formatDate(last.on) })}
              value={levelOf(last)}
              target={100}
              show={percent}
              targetLabel={t("target")}
              tone={short ? "danger" : "success"}
            />
            <p>{t(short ? "not-covered" : "covered")}</p>
            <DefinitionList
              items={[
                { term: t("held-long"), value: formatMoney(heldOf(last), language) },
                { term: t("required-long"), value: formatMoney(requiredOf(last), language) },
                {
                  term: t(short ? "shortage" : "surplus"),
                  value: formatMoney(Math.abs(heldOf(last) - requiredOf(last)), language),
                },
              ]}
            />
          </div>
          {years.length > 1 && (
            <LineChart
              title={t("chart")}
              description={t("chart-text", {
                held: formatWholeEuros(heldOf(last), language),
                required: formatWholeEuros(requiredOf(last), language),
                year: String(yearOf(last.on)),
              })}
              xName={t("year")}
              showY={chartEuros(Math.max(...years.map(heldOf), ...years.map(requiredOf)), language)}
              series={[
                {
                  label: t("held"),
                  points: years.map((check) => ({ x: yearOf(check.on), y: heldOf(check) })),
                },
                {
                  label: t("required"),
                  points: years.map((check) => ({ x: yearOf(check.on), y: requiredOf(check) })),
                },
              ]}
            />
          )}
        </div>
        <div className="-mx-4 -mb-4 border-line border-t">
          <FigureTable name={t("years")} columns={columns} rows={funding.checks} rowKey={({ on }) => on} />
        </div>
      </div>
    </Card>
  );
}
