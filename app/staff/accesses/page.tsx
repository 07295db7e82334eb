import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { StatusBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Tabs } from "@/components/ui/tabs";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { type AccessRow, findAccesses } from "@/lib/products/find-accesses";
import { isProduct } from "@/lib/products/products";
import { choiceOf, cursorOf, pagesOf } from "../../frame/cursor-of";
import { AccessStatus } from "../../parts/access-status";
import { JoinRequests } from "../../parts/join-requests";
import { admitToOfficeAction, declineJoinAction } from "./join-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.staff"))("title") };
}

const path = "/staff/accesses";
const statuses = ["REQUESTED", "ACCEPTED", "REFUSED", "WITHDRAWN", "ENDED"] as const;

/** The requests of the offices: what waits, the oldest first, or all. */
export default async function AccessesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "products.read");
  const [t, params, { hat }] = await Promise.all([
    getTranslations("products"),
    searchParams,
    requireSignedIn(),
  ]);
  const all = params.tab === "all";
  const columns = await columnsOf(all);
  const state = readTableState(params, columns);
  const found = await findAccesses(actor, {
    waiting: !all,
    status: choiceOf<AccessRow["status"]>(state, "status"),
    search: state.search,
    ...cursorOf(state),
  });
  return (
    <>
      <LiveRefresh topics={["access"]} />
      <PageHeader title={t("staff.title")} intro={t("staff.intro")} />
      {!all && hat && permits(hat, "products.answer") && (
        <JoinRequests
          actor={actor}
          done={params.done}
          admit={admitToOfficeAction}
          decline={declineJoinAction}
        />
      )}
      <Tabs
        name={t("staff.tabs.name")}
        tabs={[
          { label: t("staff.tabs.waiting"), href: path, current: !all },
          { label: t("staff.tabs.all"), href: `${path}?tab=all`, current: all },
        ]}
      />
      <div className="mt-6 grid gap-6">
        <DataTable
          id="accesses"
          name={t("staff.title")}
          path={path}
          state={state}
          columns={columns}
          rows={found.rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${path}/${id}`}
          count={{ total: found.count, atLeast: !found.countedAll }}
          pages={pagesOf(found)}
          search={t("staff.search")}
          {...(all ? { keep: { tab: "all" } } : {})}
          empty={<EmptyState icon="shield-check" title={t(all ? "staff.empty" : "staff.empty-waiting")} />}
        />
      </div>
    </>
  );
}

async function columnsOf(all: boolean): Promise<readonly Column<AccessRow>[]> {
  const t = await getTranslations("products");
  return [
    { key: "office", header: t("staff.office"), cell: (row) => row.office },
    { key: "group", header: t("group"), cell: (row) => row.group, phone: "fact" },
    {
      key: "product",
      header: t("staff.product"),
      cell: (row) => (isProduct(row.product) ? t(`name.${row.product}`) : row.product),
    },
    {
      key: "number",
      header: t("number"),
      cell: (row) => (
        <span className="figures">
          {row.producerNumber} {row.clashes && <StatusBadge tone="warning">{t("staff.clash")}</StatusBadge>}
        </span>
      ),
      phone: "fact",
    },
    {
      key: "requested",
      header: t(all ? "staff.requested-at" : "staff.waits"),
      kind: "moment",
      cell: (row) => <Moment at={row.requestedAt} />,
      phone: "fact",
    },
    { key: "by", header: t("staff.requested-by"), cell: (row) => row.requestedBy ?? "—" },
    ...(all
      ? [
          {
            key: "answered",
            header: t("staff.answered-at"),
            kind: "moment" as const,
            cell: (row: AccessRow) => (row.answeredAt ? <Moment at={row.answeredAt} /> : "—"),
          },
          {
            key: "status",
            header: t("status"),
            kind: "status" as const,
            cell: (row: AccessRow) => <AccessStatus status={row.status} />,
            filter: {
              kind: "choice" as const,
              choices: statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
            },
            phone: "status" as const,
          },
        ]
      : []),
  ];
}
