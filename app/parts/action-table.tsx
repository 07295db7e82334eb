import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { Actor } from "@/lib/access/actor";
import { isAtRest } from "@/lib/exchange/action";
import { type ActionRow, findActions } from "@/lib/exchange/find-actions";
import { cursorOf, pagesOf } from "../frame/cursor-of";
import { ActionStatus } from "./action-status";
import { subjectOf, typeName } from "./action-words";

const kinds = ["DOWNLOAD", "UPLOAD", "CHANGE"] as const;
const statuses = [
  "REQUESTED",
  "SENT",
  "PROCESSING",
  "AVAILABLE",
  "PROCESSED",
  "PARTLY_PROCESSED",
  "REFUSED",
  "FAILED",
] as const;

/** Overzicht acties: an employer's, or for staff those of all. */
export async function ActionTable({
  actor,
  employerId,
  path,
  params,
}: {
  actor: Actor;
  employerId?: string;
  path: string;
  params: Params;
}) {
  const t = await getTranslations("status");
  const columns: readonly Column<ActionRow>[] = [
    {
      key: "type",
      header: t("column.type"),
      cell: (row) => typeName(t, row.type),
      filter: { kind: "choice", choices: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
    },
    ...(employerId
      ? []
      : [
          {
            key: "employer",
            header: t("column.employer"),
            cell: (row: ActionRow) => row.employerName,
            phone: "fact" as const,
          },
        ]),
    { key: "subject", header: t("column.subject"), cell: (row) => subjectOf(t, row), phone: "fact" },
    {
      key: "status",
      header: t("column.status"),
      kind: "status",
      cell: (row) => <ActionStatus {...row} />,
      phone: "status",
      filter: {
        kind: "choice",
        choices: statuses.map((status) => ({ value: status, label: t(`action.${status}`) })),
      },
    },
    {
      key: "statusAt",
      header: t("column.status-at"),
      kind: "moment",
      cell: (row) => <Moment at={row.statusAt} />,
      phone: "fact",
    },
    {
      key: "processedAt",
      header: t("column.processed-at"),
      kind: "moment",
      cell: (row) => (row.processedAt ? <Moment at={row.processedAt} /> : "---"),
    },
    { key: "by", header: t("column.by"), cell: (row) => row.requestedBy ?? t("by-itself"), hidden: true },
  ];
  const state = readTableState(params, columns);
  const found = await findActions(actor, {
    employerId,
    kinds: chosen(state.filters.type, kinds),
    statuses: chosen(state.filters.status, statuses),
    ...cursorOf(state),
  });
  const moving = found.rows
    .filter(({ kind, status }) => !isAtRest(kind, status))
    .map(({ id }) => `action:${id}`);
  return (
    <>
      {moving.length > 0 && <LiveRefresh topics={moving} />}
      <DataTable
        id="actions"
        name={t("actions")}
        path={path}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        pages={pagesOf(found)}
        empty={
          <EmptyState icon="list-checks" title={t("no-actions")}>
            {t("no-actions-text")}
          </EmptyState>
        }
      />
    </>
  );
}

function chosen<T extends string>(
  filter: { kind: string; values?: readonly string[] } | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  const values = filter?.values ?? [];
  const found = known.filter((value) => values.includes(value));
  return found.length > 0 ? found : undefined;
}
