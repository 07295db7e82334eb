import { getTranslations } from "next-intl/server";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { StatusBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { Tone } from "@/components/ui/tone";
import type { BrokerActor } from "@/lib/access/actor";
import { shownGroups } from "@/lib/brokers/shown-groups";
import {
  findQuestions,
  type QuestionRow,
  type QuestionState,
  questionStates,
} from "@/lib/inbox/find-questions";
import { deskName } from "@/lib/inbox/message";
import { choicesOf, cursorOf, pagesOf } from "../../frame/cursor-of";

export const toneOf: Readonly<Record<QuestionState, Tone>> = {
  new: "accent",
  waiting: "info",
  answered: "success",
  closed: "neutral",
};

/** What the shown groups asked, what moved last first. */
export async function QuestionTable({
  actor,
  params,
  keep,
}: {
  actor: BrokerActor;
  params: Params;
  keep: Params;
}) {
  const t = await getTranslations("help");
  const columns: readonly Column<QuestionRow>[] = [
    { key: "subject", header: t("broker.subject"), cell: (row) => row.subject },
    {
      key: "state",
      header: t("broker.state"),
      kind: "status",
      cell: (row) => <StatusBadge tone={toneOf[row.state]}>{t(`broker.states.${row.state}`)}</StatusBadge>,
      phone: "status",
      filter: {
        kind: "choice",
        choices: questionStates.map((value) => ({ value, label: t(`broker.states.${value}`) })),
      },
    },
    {
      key: "desk",
      header: t("broker.desk"),
      cell: (row) => t(`ask.desks.${deskName[row.desk]}`),
      phone: "fact",
    },
    ...(actor.groupIds.length > 1
      ? [{ key: "group", header: t("broker.group"), cell: (row: QuestionRow) => row.group }]
      : []),
    { key: "author", header: t("broker.author"), cell: (row) => row.author ?? "—" },
    {
      key: "last",
      header: t("broker.last"),
      kind: "moment",
      cell: (row) => <Moment at={row.lastAt} />,
      phone: "fact",
    },
  ];
  const state = readTableState(params, columns);
  const found = await findQuestions(actor, {
    groupIds: await shownGroups(actor),
    states: choicesOf(state, "state", questionStates),
    ...cursorOf(state),
    size: 20,
  });
  return (
    <DataTable
      id="questions"
      name={t("broker.own")}
      path="/broker/help"
      state={state}
      columns={columns}
      rows={found.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/broker/help/${row.id}`}
      pages={pagesOf(found)}
      keep={keep}
      empty={
        <EmptyState icon="message-circle" title={t("broker.empty")}>
          {t("broker.empty-text")}
        </EmptyState>
      }
    />
  );
}
