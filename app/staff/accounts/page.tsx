import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { requireActorOf } from "@/lib/access/require-actor";
import { type AccountRow, findAccounts } from "@/lib/identity/find-accounts";
import { listName } from "@/lib/values/names";
import { choiceOf, cursorOf, pagesOf } from "../../frame/cursor-of";
import { AccountStatusBadge } from "./account-status";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.accounts");
  return { title: t("title") };
}

const path = "/staff/accounts";

export default async function AccountsPage({ searchParams }: PageProps<"/staff/accounts">) {
  const actor = await requireActorOf("staff", "accounts.read");
  const t = await getTranslations("staff.accounts");
  const columns: Column<AccountRow>[] = [
    {
      key: "name",
      header: t("name"),
      kind: "person",
      cell: ({ firstName, lastName }) => listName({ name: lastName, firstName }),
    },
    { key: "email", header: t("email"), cell: ({ email }) => email, phone: "fact" },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      cell: ({ status }) => <AccountStatusBadge status={status} />,
      filter: {
        kind: "choice",
        choices: (["ACTIVE", "INVITED", "LOCKED"] as const).map((value) => ({
          value,
          label: t(`statuses.${value}`),
        })),
      },
      phone: "status",
    },
    { key: "twoStep", header: t("two-step"), cell: ({ twoStep }) => t(twoStep ? "yes" : "no") },
    {
      key: "lastSignIn",
      header: t("last-sign-in"),
      kind: "moment",
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Moment at={lastSignInAt} /> : t("never")),
    },
  ];
  const state = readTableState(await searchParams, columns);
  const status = choiceOf<AccountRow["status"]>(state, "status");
  const found = await findAccounts(actor, { search: state.search, status, ...cursorOf(state) });
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <DataTable
        id="accounts"
        name={t("title")}
        path={path}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${path}/${id}`}
        count={{ total: found.count, atLeast: !found.countedAll }}
        pages={pagesOf(found)}
        search={t("search")}
        empty={<EmptyState icon="users" title={t("empty")} />}
      />
    </>
  );
}
