import { getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState, tableHref } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { StaffActor } from "@/lib/access/actor";
import { countInbox, findInbox, type InboxRow } from "@/lib/inbox/find-inbox";
import { askerKinds, type InboxView, inboxViews } from "@/lib/inbox/inbox-filters";
import { choicesOf, cursorOf, pagesOf } from "../../frame/cursor-of";
import { ConversationStatus } from "./conversation-status";

const path = "/staff/conversations";
const desks = ["ADMINISTRATIVE", "COMMERCIAL", "CLAIMS"] as const;

/** The conversations, looked at in one of five ways. A search looks in all of them unless one was chosen. */
export async function InboxTable({ actor, params }: { actor: StaffActor; params: Params }) {
  const [t, c] = await Promise.all([getTranslations("inbox.staff"), getTranslations("employer.contact")]);
  const chosen = inboxViews.find((view) => view === params.show);
  const columns: readonly Column<InboxRow>[] = [
    { key: "subject", header: t("subject"), cell: (row) => row.subject },
    { key: "asker", header: t("asker"), cell: (row) => row.asker ?? "—", phone: "fact" },
    {
      key: "kind",
      header: t("kind"),
      cell: (row) => t(`kinds.${row.askerKind}`),
      filter: {
        kind: "choice",
        choices: askerKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
    },
    {
      key: "desk",
      header: t("desk"),
      cell: (row) => c(row.desk),
      filter: { kind: "choice", choices: desks.map((value) => ({ value, label: c(value) })) },
    },
    { key: "author", header: t("author"), cell: (row) => row.author ?? "—", hidden: true },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      cell: (row) => <ConversationStatus {...row} />,
      phone: "status",
    },
    {
      key: "since",
      header: t("since"),
      kind: "moment",
      cell: (row) => (row.waitingSince ? <Moment at={row.waitingSince} /> : "—"),
      phone: "fact",
    },
    {
      key: "last",
      header: t("last"),
      kind: "moment",
      cell: (row) => <Moment at={row.lastAt} />,
      hidden: chosen === undefined || chosen === "waiting",
    },
    { key: "holder", header: t("holder"), cell: (row) => row.holder ?? "—", phone: "fact" },
  ];
  const state = readTableState(params, columns);
  const view: InboxView = chosen ?? (state.search ? "all" : "waiting");
  const keep: Params = chosen ? { show: chosen } : {};
  const filters = {
    desks: choicesOf(state, "desk", desks),
    askers: choicesOf(state, "kind", askerKinds),
    search: state.search,
  };
  const question = { view, ...filters };
  const [found, count, waiting, mine] = await Promise.all([
    findInbox(actor, { ...question, ...cursorOf(state) }),
    countInbox(actor, question),
    countInbox(actor, { view: "waiting", ...filters }),
    countInbox(actor, { view: "mine", ...filters }),
  ]);
  const counts: Partial<Record<InboxView, number>> = { waiting: waiting.rows, mine: mine.rows };
  const first = { ...state, cursor: undefined };
  return (
    <div className="grid gap-4">
      <Tabs
        name={t("views-name")}
        tabs={inboxViews.map((one) => ({
          label: t(`views.${one}`),
          href: tableHref(path, first, {}, { show: one }),
          current: one === view,
          ...(counts[one] === undefined ? {} : { count: counts[one] }),
        }))}
      />
      {state.search && !count.all && (
        <Notice tone="info" title={t("many", { count: count.rows })}>
          <p>{t("many-text")}</p>
        </Notice>
      )}
      <DataTable
        id="conversations"
        name={t("title")}
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
        empty={
          <EmptyState icon="message-circle" title={t(`empty.${view}`)}>
            {t("empty-text")}
          </EmptyState>
        }
      />
    </div>
  );
}
