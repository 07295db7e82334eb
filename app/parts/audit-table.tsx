import { getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { Actor } from "@/lib/access/actor";
import { auditEvents } from "@/lib/audit/events";
import { type AuditRow, findAuditEntries } from "@/lib/audit/find-entries";
import { cursorOf, pagesOf } from "../frame/cursor-of";
import { AuditChange } from "./audit-change";
import { eventName } from "./audit-words";

/** Who did what, for those it concerns: an employer's, a brokerage's, a person's, or for the auditors all of it. */
export async function AuditTable({
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
  const t = await getTranslations("audit");
  // In its own trail an office need not read its own name at every line.
  const elsewhere = ({ actorOffice }: AuditRow) => (actor.kind === "broker" ? null : actorOffice);
  const columns: readonly Column<AuditRow>[] = [
    {
      key: "event",
      header: t("column.event"),
      cell: (row) => eventName(t, row.event),
      filter: {
        kind: "choice",
        choices: auditEvents.map((event) => ({ value: event, label: eventName(t, event) })),
      },
    },
    {
      key: "at",
      header: t("column.at"),
      kind: "moment",
      cell: (row) => <Moment at={row.at} />,
      phone: "fact",
      filter: { kind: "date-range" },
    },
    {
      key: "who",
      header: t("column.who"),
      cell: (row) =>
        row.actorName
          ? `${row.actorName} (${[t(`kind.${kindOf(row)}`), elsewhere(row)].filter(Boolean).join(", ")})`
          : t("kind.system"),
      phone: "fact",
      filter: { kind: "text" },
    },
    { key: "subject", header: t("column.subject"), cell: (row) => row.subjectName ?? "—", phone: "fact" },
    {
      key: "what",
      header: t("column.what"),
      cell: (row) => <AuditChange before={row.before} after={row.after} />,
    },
    ...(actor.kind === "staff"
      ? [
          {
            key: "address",
            header: t("column.address"),
            cell: (row: AuditRow) => row.address ?? "—",
            hidden: true,
          },
        ]
      : []),
  ];
  const state = readTableState(params, columns);
  const { event, at, who } = state.filters;
  const found = await findAuditEntries(actor, {
    employerId,
    events: event?.kind === "choice" ? auditEvents.filter((name) => event.values.includes(name)) : undefined,
    who: who?.kind === "text" ? who.text : undefined,
    ...(at?.kind === "date-range" ? { from: at.from, until: at.until } : {}),
    ...cursorOf(state),
  });
  return (
    <DataTable
      id="audit"
      name={t("title")}
      path={path}
      state={state}
      columns={columns}
      rows={found.rows}
      rowKey={(row) => row.id}
      pages={pagesOf(found)}
      empty={<EmptyState icon="history" title={t("empty")} />}
    />
  );
}

const kinds = ["employer", "broker", "insured", "staff", "account", "visitor"] as const;

function kindOf({ actorKind }: AuditRow) {
  return kinds.find((kind) => kind === actorKind) ?? "account";
}
