import { getTranslations } from "next-intl/server";
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
import { isAtRest } from "@/lib/exchange/action";
import { type ActionRow, countActions, findActions } from "@/lib/exchange/find-actions";
import { cursorOf, pagesOf } from "../frame/cursor-of";
import { actionFilters, actionQuestion } from "./action-question";
import { ActionStatus } from "./action-status";
import { subjectOf, typeName } from "./action-words";

/** The server listens for so many actions of a page at once; what lies lower is seen when it comes up. */
const mostHeard = 20;

/** Overzicht acties: an employer's, told by name or by number, or for staff those of all. */
export async function ActionTable({
  actor,
  employerId,
  path,
  peoplePath,
  params,
}: {
  actor: Actor;
  employerId?: string;
  path: string;
  /** Where an employee's screen is, for who may see it. */
  peoplePath?: string | undefined;
  params: Params;
}) {
  const t = await getTranslations("status");
  const filters = actionFilters(t);
  const byNumber = employerId !== undefined && params.told === "number";
  const employee = (row: ActionRow, text: string) =>
    peoplePath && row.affiliationId ? <a href={`${peoplePath}/${row.affiliationId}`}>{text}</a> : text;
  const columns: readonly Column<ActionRow>[] = [
    { key: "type", header: t("column.type"), cell: (row) => typeName(t, row.type), filter: filters.type },
    {
      key: "kind",
      header: t("column.kind"),
      // Over all employers the name of the employer takes its place; it can be put back.
      hidden: !employerId,
      cell: (row) => t(`kind-one.${row.kind}`),
      filter: filters.kind,
      phone: "fact",
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
    byNumber
      ? {
          key: "number",
          header: t("column.number-or-subject"),
          kind: "date",
          cell: (row) => employee(row, row.number ?? subjectOf(t, row)),
          phone: "fact",
        }
      : {
          key: "subject",
          header: t("column.subject"),
          cell: (row) => employee(row, subjectOf(t, row)),
          phone: "fact",
        },
    {
      key: "status",
      header: t("column.status"),
      kind: "status",
      cell: (row) => <ActionStatus {...row} />,
      phone: "status",
      filter: filters.status,
    },
    {
      key: "statusAt",
      header: t("column.status-at"),
      kind: "moment",
      cell: (row) => <Moment at={row.statusAt} />,
      phone: "fact",
      filter: filters.statusAt,
    },
    {
      key: "processedAt",
      header: t("column.processed-at"),
      kind: "moment",
      hidden: !employerId,
      cell: (row) => (row.processedAt ? <Moment at={row.processedAt} /> : "---"),
    },
    {
      key: "by",
      header: t("column.by"),
      cell: (row) => row.requestedBy ?? t("by-itself"),
      filter: filters.by,
    },
  ];
  const state = readTableState(params, columns);
  const { told, recentOnly, ...asked } = actionQuestion(t, state, params);
  const question = { ...asked, employerId, sort: byNumber ? asked.sort : undefined };
  const [found, count] = await Promise.all([
    findActions(actor, { ...question, ...cursorOf(state) }),
    countActions(actor, question),
  ]);
  // The newest page of an employer hears of all that comes; any other of what moves on it.
  const newest = employerId && !byNumber && !state.cursor && !state.search;
  const moving = found.rows.filter(({ status }) => !isAtRest(status)).map(({ id }) => `action:${id}`);
  const topics = newest ? ["action"] : moving.slice(0, mostHeard);
  const narrowed = Object.keys(state.filters).length > 0;
  const keep: Params = {
    ...(byNumber ? { told } : {}),
    ...(params.older === "1" ? { older: "1" } : {}),
  };
  const first = { ...state, cursor: undefined };
  const older = tableHref(path, first, {}, { ...keep, older: "1" });
  const query = new URLSearchParams([
    ...tableParams(first),
    ...Object.entries(keep).map(([name, value]): [string, string] => [name, String(value)]),
  ]).toString();
  return (
    <div className="grid gap-4">
      {topics.length > 0 && <LiveRefresh topics={topics} />}
      {employerId && (
        <Tabs
          name={t("tabs")}
          tabs={[
            {
              label: t("by-name"),
              href: tableHref(path, first, {}, { ...keep, told: undefined }),
              current: !byNumber,
            },
            {
              label: t("by-number"),
              href: tableHref(path, first, {}, { ...keep, told: "number" }),
              current: byNumber,
            },
          ]}
        />
      )}
      {(recentOnly ? found.rows.length > 0 || narrowed : params.older === "1") && (
        <p className="no-print text-ink-soft text-small">
          {t(recentOnly ? "recent" : "all-shown")}{" "}
          {recentOnly ? (
            <a href={older}>{t("older")}</a>
          ) : (
            <a href={tableHref(path, first, {}, { ...keep, older: undefined })}>{t("only-recent")}</a>
          )}
        </p>
      )}
      {state.search && !count.all && (
        <Notice tone="info" title={t("many", { count: count.rows })}>
          <p>{t("many-text")}</p>
        </Notice>
      )}
      <DataTable
        id="actions"
        name={t("actions")}
        path={path}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        count={{ total: count.rows, atLeast: !count.all }}
        pages={pagesOf(found)}
        keep={keep}
        search={t("search")}
        download={
          employerId && (
            <LinkButton href={`${path}/list${query ? `?${query}` : ""}`} icon="download" download>
              {t("download-list")}
            </LinkButton>
          )
        }
        empty={
          recentOnly ? (
            <EmptyState icon="list-checks" title={t("none-recent")} action={<a href={older}>{t("older")}</a>}>
              {t("none-recent-text")}
            </EmptyState>
          ) : (
            <EmptyState icon="list-checks" title={t("no-actions")}>
              {t("no-actions-text")}
            </EmptyState>
          )
        }
      />
    </div>
  );
}
