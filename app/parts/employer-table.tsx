import { getFormatter, getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/access/actor";
import { type EmployerRow, findEmployers } from "@/lib/employers/find-employers";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { cursorOf, pagesOf } from "../frame/cursor-of";

/** The employers that an actor may see. */
export async function EmployerTable({ actor, path, params }: { actor: Actor; path: string; params: Params }) {
  const [t, format] = await Promise.all([getTranslations("employer.all"), getFormatter()]);
  const columns: readonly Column<EmployerRow>[] = [
    { key: "name", header: t("name"), cell: (row) => row.name },
    {
      key: "number",
      header: t("number"),
      cell: (row) => formatEnterpriseNumber(row.enterpriseNumber),
      phone: "fact",
    },
    { key: "city", header: t("city"), cell: (row) => row.city, phone: "fact" },
    {
      key: "contracts",
      header: t("contracts"),
      kind: "number",
      cell: (row) => format.number(row._count.contracts),
    },
    {
      key: "people",
      header: t("people"),
      kind: "number",
      cell: (row) => format.number(row._count.affiliations),
    },
  ];
  const state = readTableState(params, columns);
  const found = await findEmployers(actor, { search: state.search, ...cursorOf(state) });
  return (
    <DataTable
      id="employers"
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
      empty={<EmptyState icon="building-2" title={t("empty")} />}
    />
  );
}
