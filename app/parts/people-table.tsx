import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";
import { type AffiliationRow, findAffiliations } from "@/lib/insured/find-affiliations";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { listName } from "@/lib/values/names";
import { choiceOf, cursorOf, pagesOf } from "../frame/cursor-of";

/** The insured people of an employer, or for staff of all of them. Cells are plain text: a row is sent once. */
export async function PeopleTable({
  actor,
  employerId,
  path,
  params,
  download,
}: {
  actor: Actor;
  employerId?: string;
  path: string;
  params: Params;
  download?: ReactNode;
}) {
  const t = await getTranslations("employer.people");
  const columns: readonly Column<AffiliationRow>[] = [
    {
      key: "name",
      header: t("name"),
      kind: "person",
      cell: (row) => listName({ name: row.lastName, firstName: row.firstName }),
      sortable: true,
    },
    { key: "number", header: t("number"), cell: (row) => row.number, sortable: true, phone: "fact" },
    { key: "birthDate", header: t("birth-date"), kind: "date", cell: (row) => day(row.birthDate) },
    ...(employerId
      ? [{ key: "category", header: t("category"), cell: (row: AffiliationRow) => row.category }]
      : [
          {
            key: "employer",
            header: t("employer"),
            cell: (row: AffiliationRow) => row.employerName,
            phone: "fact" as const,
          },
        ]),
    {
      key: "email",
      header: t("email"),
      cell: (row) =>
        actor.kind === "broker"
          ? t(row.hasWorkEmail ? "with-email" : "without-email")
          : (row.workEmail ?? "—"),
      phone: "fact",
      filter: {
        kind: "choice",
        choices: [
          { value: "with", label: t("with-email") },
          { value: "without", label: t("without-email") },
        ],
      },
    },
    { key: "startsOn", header: t("since"), kind: "date", cell: (row) => day(row.startsOn), hidden: true },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      phone: "status",
      cell: (row) => (row.endsOn ? t("until", { date: day(row.endsOn) }) : t("insured")),
      filter: {
        kind: "choice",
        choices: [
          { value: "insured", label: t("insured") },
          { value: "left", label: t("left") },
        ],
      },
    },
  ];
  const state = readTableState(params, columns);
  const found = await findAffiliations(actor, {
    employerId,
    search: state.search,
    status: choiceOf<"insured" | "left">(state, "status"),
    email: choiceOf<"with" | "without">(state, "email"),
    sort: state.sort?.key === "number" ? "number" : "name",
    direction: state.sort?.direction,
    ...cursorOf(state),
  });
  return (
    <div className="grid gap-3">
      {state.search && !found.countedAll && (
        <Notice tone="info" title={t("many", { count: found.count })}>
          <p>{t("many-text")}</p>
        </Notice>
      )}
      <DataTable
        id="people"
        name={t("title")}
        path={path}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        count={{ total: found.count, atLeast: !found.countedAll }}
        pages={pagesOf(found)}
        search={t("search")}
        download={download}
        empty={<EmptyState icon="users" title={t("empty")} />}
      />
    </div>
  );
}

function day(date: Date): string {
  return formatDate(plainDateOf(date));
}
