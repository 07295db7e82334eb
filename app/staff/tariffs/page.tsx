import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { findTariffs, type TariffRow } from "@/lib/tariffs/find-tariffs";
import { formatDate } from "@/lib/values/dates";
import { DemoTariff } from "../../parts/demo-tariff";
import { NewTariff } from "./new-tariff";
import { TariffStatus } from "./tariff-status";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tariffs.staff"))("title") };
}

/** Every version of the tariff: what counts, what counted, what is being prepared. */
export default async function TariffsPage() {
  const actor = await requireActorOf("staff", "tariffs.read");
  const [t, rows, { hat }] = await Promise.all([
    getTranslations("tariffs.staff"),
    findTariffs(actor),
    requireSignedIn(),
  ]);
  const mayManage = Boolean(hat && permits(hat, "tariffs.manage"));
  const columns: readonly Column<TariffRow>[] = [
    { key: "name", header: t("name"), cell: (row) => row.name },
    { key: "number", header: t("number"), kind: "number", cell: (row) => row.number, phone: "fact" },
    {
      key: "from",
      header: t("valid-from"),
      kind: "date",
      cell: (row) => formatDate(row.validFrom),
      phone: "fact",
    },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      phone: "status",
      cell: (row) => <TariffStatus status={row.status} current={row.current} />,
    },
    { key: "by", header: t("by"), cell: (row) => row.by ?? "—" },
    { key: "at", header: t("at"), kind: "moment", cell: (row) => <Moment at={row.at} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-6">
        <DemoTariff />
        <DataTable
          id="tariffs"
          name={t("title")}
          path="/staff/tariffs"
          state={readTableState({}, columns)}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/staff/tariffs/${id}`}
          empty={
            <EmptyState icon="gauge" title={t("empty.title")}>
              <p>{t(mayManage ? "empty.text" : "empty.read-only")}</p>
            </EmptyState>
          }
        />
        {mayManage && <NewTariff versions={rows} />}
      </div>
    </>
  );
}
