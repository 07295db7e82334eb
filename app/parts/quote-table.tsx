import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState, tableHref, tableParams } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/access/actor";
import { defaultLanguage, isLanguage } from "@/lib/i18n/language";
import { isProduct } from "@/lib/products/products";
import { findQuotes, type QuoteRow } from "@/lib/quotes/find-quotes";
import { shownStatus } from "@/lib/quotes/shown-status";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { dateInBrussels } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { cursorOf, pagesOf } from "../frame/cursor-of";
import { type QuoteColumns, quoteFilters, quoteQuestion } from "./quote-question";
import { QuoteStatus } from "./quote-status";

/** The server listens for so many quotes of a page at once; what lies lower is seen when it comes up. */
const mostHeard = 20;

/** "Uw aanvragen": those of a broker's groups, or for staff those of all offices. */
export async function QuoteTable({
  actor,
  path,
  params,
  groups,
  empty,
}: {
  actor: Actor;
  path: string;
  params: Params;
  groups: QuoteColumns["groups"];
  /** What stands there when there is nothing at all. */
  empty: ReactNode;
}) {
  const [t, status, product, locale] = await Promise.all([
    getTranslations("quotes.list"),
    getTranslations("status"),
    getTranslations("products"),
    getLocale(),
  ]);
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const asked = { status, product, groups };
  const filters = quoteFilters(asked);
  const staff = groups === null;
  const columns: readonly Column<QuoteRow>[] = [
    {
      key: "reference",
      header: t("reference"),
      cell: (row) => <span className="whitespace-nowrap">{row.reference}</span>,
    },
    {
      key: "customer",
      header: t("customer"),
      cell: (row) => row.customerName || t("no-customer"),
      phone: "fact",
    },
    {
      key: "updated",
      header: t("updated"),
      kind: "moment",
      cell: (row) => <Moment at={row.updatedAt} />,
      sortable: true,
      filter: filters.updated,
      phone: "fact",
    },
    {
      key: "created",
      header: t("created"),
      kind: "date",
      cell: (row) => formatDate(dateInBrussels(row.createdAt)),
      // Over all offices there is no index in this order.
      sortable: !staff,
      hidden: staff,
    },
    { key: "by", header: t("by"), cell: (row) => row.createdBy ?? "—", hidden: true },
    ...(staff
      ? [
          {
            key: "office",
            header: t("office"),
            cell: (row: QuoteRow) => row.officeName,
            filter: filters.office,
            phone: "fact" as const,
          },
        ]
      : []),
    { key: "group", header: t("group"), cell: (row) => row.groupName, filter: filters.group },
    {
      key: "product",
      header: t("product"),
      cell: (row) => (isProduct(row.product) ? product(`name.${row.product}`) : row.product),
      filter: filters.product,
      hidden: staff,
    },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      cell: (row) => <QuoteStatus {...row} />,
      phone: "status",
      filter: filters.status,
    },
    {
      key: "expires",
      header: t("expires"),
      kind: "date",
      cell: (row) => formatDate(plainDateOf(row.expiresOn)),
      hidden: true,
    },
    { key: "premium", header: t("premium"), kind: "money", cell: (row) => premiumOf(row, language) },
  ];
  const state = readTableState(params, columns);
  const question = quoteQuestion(state, params, asked);
  const found = await findQuotes(actor, { ...question, ...cursorOf(state) });
  const { mine } = question;
  const keep: Params = mine ? { mine: "1" } : {};
  const first = { ...state, cursor: undefined };
  const newest = !staff && !state.cursor && !state.search;
  const topics = newest ? ["quote"] : found.rows.slice(0, mostHeard).map(({ id }) => `quote:${id}`);
  const query = new URLSearchParams([
    ...tableParams(first),
    ...Object.entries(keep).map(([name, value]): [string, string] => [name, String(value)]),
  ]).toString();
  return (
    <div className="grid gap-4">
      {topics.length > 0 && <LiveRefresh topics={topics} />}
      {!staff && (
        <Tabs
          name={t("tabs")}
          tabs={[
            { label: t("all"), href: tableHref(path, first, {}, {}), current: !mine },
            { label: t("mine"), href: tableHref(path, first, {}, { mine: "1" }), current: mine },
          ]}
        />
      )}
      {state.search && !found.countedAll && (
        <Notice tone="info" title={t("many", { count: found.count })}>
          <p>{t("many-text")}</p>
        </Notice>
      )}
      <DataTable
        id="quotes"
        name={t(staff ? "staff-title" : "title")}
        path={path}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        count={{ total: found.count, atLeast: !found.countedAll }}
        pages={pagesOf(found)}
        keep={keep}
        search={t(staff ? "search-staff" : "search")}
        download={
          !staff && (
            <LinkButton href={`${path}/list${query ? `?${query}` : ""}`} icon="download" download>
              {t("download")}
            </LinkButton>
          )
        }
        empty={mine ? <EmptyState icon="file-text" title={t("none-mine")} /> : empty}
      />
    </div>
  );
}

/** What was calculated before the last change holds no more. */
function premiumOf(row: QuoteRow, language: Parameters<typeof formatMoney>[1]): string {
  return row.totalCents === null || shownStatus(row) === "DRAFT"
    ? "—"
    : formatMoney(row.totalCents, language);
}
