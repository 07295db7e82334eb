import { getFormatter, getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import type { BrokerActor } from "@/lib/access/actor";
import { shownGroups } from "@/lib/brokers/shown-groups";
import { findPortfolio, type PortfolioRow } from "@/lib/employers/find-portfolio";
import { formatDate } from "@/lib/values/dates";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { cursorOf, pagesOf } from "../../frame/cursor-of";

const path = "/broker/employers";

/** The employers of the subaccount that is looked at, as far as its mandates go. */
export async function PortfolioTable({ actor, params }: { actor: BrokerActor; params: Params }) {
  const [t, c, format, groupIds] = await Promise.all([
    getTranslations("broker.portfolio"),
    getTranslations("broker.cover"),
    getFormatter(),
    shownGroups(actor),
  ]);
  const columns: readonly Column<PortfolioRow>[] = [
    { key: "name", header: t("name"), cell: (row) => row.name },
    { key: "number", header: t("number"), cell: (row) => formatEnterpriseNumber(row.enterpriseNumber) },
    { key: "city", header: t("city"), cell: (row) => row.city, hidden: true },
    {
      key: "covers",
      header: t("covers"),
      cell: (row) => row.covers.map((cover) => c(cover)).join(", "),
      phone: "fact",
    },
    {
      key: "people",
      header: t("people"),
      kind: "number",
      cell: (row) => format.number(row.people),
    },
    { key: "since", header: t("since"), kind: "date", cell: (row) => formatDate(row.since) },
    {
      key: "until",
      header: t("until"),
      kind: "date",
      cell: (row) => (row.until ? formatDate(row.until) : t("no-end")),
    },
  ];
  const state = readTableState(params, columns);
  const found = await findPortfolio(actor, { search: state.search, groupIds, ...cursorOf(state) });
  return (
    <DataTable
      id="portfolio"
      name={t("title")}
      path={path}
      state={state}
      columns={columns}
      rows={found.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      count={{ total: found.total }}
      pages={pagesOf(found)}
      search={t("search")}
      empty={
        <EmptyState icon="building-2" title={t(state.search ? "none-found" : "empty")}>
          {t(state.search ? "none-found-text" : "empty-text")}
        </EmptyState>
      }
    />
  );
}
