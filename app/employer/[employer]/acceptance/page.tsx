import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEntries } from "@/lib/employers/find-entries";
import { type AcceptanceRow, findAcceptances } from "@/lib/insured/find-acceptances";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { listName } from "@/lib/values/names";
import { choicesOf, cursorOf, pagesOf } from "../../../frame/cursor-of";
import { AcceptanceStatus, acceptanceStatuses } from "../../../parts/acceptance-status";

const covers = ["DEATH", "PREMIUM_WAIVER", "DISABILITY"] as const;

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.acceptance"))("title") };
}

export default async function AcceptancePage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "acceptance.read");
  const { employer } = await params;
  const [entries, t, columns] = await Promise.all([
    findEntries(actor, employer),
    getTranslations("inbox.acceptance"),
    columnsOf(),
  ]);
  if (!entries.has("MEDICAL_ACCEPTANCE")) notFound();
  const state = readTableState(await searchParams, columns);
  const found = await findAcceptances(actor, {
    employerId: employer,
    search: state.search,
    statuses: choicesOf(state, "status", acceptanceStatuses),
    covers: choicesOf(state, "cover", covers),
    ...cursorOf(state),
  });
  const path = `/employer/${employer}/acceptance`;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-6">
        <Notice tone="info" title={t("know")}>
          <p>{t("know-text")}</p>
        </Notice>
        <DataTable
          id="acceptance"
          name={t("title")}
          path={path}
          state={state}
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/employer/${employer}/people/${row.affiliationId}`}
          count={{ total: found.total }}
          pages={pagesOf(found)}
          search={t("search")}
          empty={
            <EmptyState icon="heart-pulse" title={t("empty")}>
              {t("empty-text")}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

async function columnsOf(): Promise<readonly Column<AcceptanceRow>[]> {
  const t = await getTranslations("inbox.acceptance");
  return [
    {
      key: "name",
      header: t("person"),
      kind: "person",
      cell: (row) => listName({ name: row.lastName, firstName: row.firstName }),
    },
    { key: "number", header: t("number"), cell: (row) => row.number },
    {
      key: "cover",
      header: t("cover"),
      cell: (row) => t(`covers.${row.cover}`),
      phone: "fact",
      filter: {
        kind: "choice",
        choices: covers.map((cover) => ({ value: cover, label: t(`covers.${cover}`) })),
      },
    },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      cell: (row) => <AcceptanceStatus status={row.status} />,
      phone: "status",
      filter: {
        kind: "choice",
        choices: acceptanceStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
      },
    },
    {
      key: "since",
      header: t("since"),
      kind: "date",
      cell: (row) => formatDate(plainDateOf(row.statusOn)),
      phone: "fact",
    },
    { key: "asked", header: t("asked"), kind: "date", cell: (row) => formatDate(plainDateOf(row.askedOn)) },
  ];
}
