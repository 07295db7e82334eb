import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { BrokerActor } from "@/lib/access/actor";
import type { BrokerColleague } from "@/lib/brokers/colleague-row";
import { findColleagues } from "@/lib/brokers/find-colleagues";
import { findGroups } from "@/lib/brokers/find-groups";
import { productName } from "@/lib/products/product-names";
import { listName } from "@/lib/values/names";
import { choiceOf, choicesOf, cursorOf, pagesOf } from "../../frame/cursor-of";
import { ColleagueStatus } from "../../parts/colleague-status";

const path = "/broker/colleagues";

/** The people of the office: role, groups, products, invitation, status; each row leads to the person. */
export async function ColleagueTable({ actor, params }: { actor: BrokerActor; params: Params }) {
  const [t, locale, groups] = await Promise.all([
    getTranslations("colleagues"),
    getLocale(),
    findGroups(actor),
  ]);
  const columns: readonly Column<BrokerColleague>[] = [
    {
      key: "name",
      header: t("name"),
      cell: (one) => (
        <>
          {listName({ name: one.lastName, firstName: one.firstName })}
          {one.self && <span className="font-normal text-ink-soft"> {t("you")}</span>}
          <span className="wrap-anywhere block font-normal text-ink-soft text-small">{one.email}</span>
        </>
      ),
    },
    {
      key: "role",
      header: t("role"),
      cell: (one) => t(one.isAdmin ? "administrator" : "member"),
      filter: {
        kind: "choice",
        choices: [
          { value: "admin", label: t("administrator") },
          { value: "member", label: t("member") },
        ],
      },
    },
    {
      key: "groups",
      header: t("groups"),
      cell: (one) => one.groups.map(({ name }) => name).join(", ") || "—",
      phone: "fact",
      filter: { kind: "choice", choices: groups.map(({ id, name }) => ({ value: id, label: name })) },
    },
    {
      key: "products",
      header: t("products"),
      cell: (one) => one.products.map((product) => productName(product, locale)).join(", ") || t("one.none"),
    },
    {
      key: "invited",
      header: t("invited-at"),
      kind: "moment",
      cell: (one) => <Moment at={one.invitedAt} />,
    },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      cell: (one) => <ColleagueStatus status={one.status} />,
      phone: "status",
      filter: {
        kind: "choice",
        choices: [
          { value: "active", label: t("statuses.active") },
          { value: "invited", label: t("statuses.invited") },
        ],
      },
    },
  ];
  const state = readTableState(params, columns);
  const [role, status] = [choiceOf(state, "role"), choiceOf(state, "status")];
  const found = await findColleagues(actor, {
    search: state.search,
    groupIds: choicesOf(
      state,
      "groups",
      groups.map(({ id }) => id),
    ),
    isAdmin: role === undefined ? undefined : role === "admin",
    expected: status === undefined ? undefined : status === "invited",
    ...cursorOf(state),
  });
  if (!found) notFound();
  return (
    <DataTable
      id="colleagues"
      name={t("title")}
      path={path}
      state={state}
      columns={columns}
      rows={found.colleagues}
      rowKey={(one) => one.membershipId}
      rowHref={(one) => `${path}/${one.membershipId}`}
      count={{ total: found.total }}
      pages={pagesOf(found)}
      wide
      search={t("search")}
      empty={<EmptyState icon="users" title={t("empty")} />}
    />
  );
}
