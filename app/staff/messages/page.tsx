import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { StatusBadge } from "@/components/ui/badge";
import { Figure } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { Tone } from "@/components/ui/tone";
import { requireActorOf } from "@/lib/access/require-actor";
import { findMessages, type MessageRow } from "@/lib/email/find-messages";
import { choiceOf } from "../../frame/cursor-of";
import { workName } from "../work-name";

const statuses = ["QUEUED", "SENT", "REFUSED", "BOUNCED"] as const;
const tones: Readonly<Record<MessageRow["status"], Tone>> = {
  QUEUED: "neutral",
  SENT: "success",
  REFUSED: "danger",
  BOUNCED: "warning",
};

export async function generateMetadata() {
  return { title: (await getTranslations("staff.messages"))("title") };
}

/** Every mail and text message of the portal: whether it left, and if not, why. */
export default async function MessagesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "operations.read");
  const t = await getTranslations("staff.messages");
  const columns: readonly Column<MessageRow>[] = [
    { key: "template", header: t("template"), cell: (row) => workName(t, row.template) },
    { key: "recipient", header: t("recipient"), cell: (row) => row.recipient, phone: "fact" },
    { key: "channel", header: t("channel"), cell: (row) => t(`channels.${row.channel}`) },
    {
      key: "status",
      header: t("status"),
      kind: "status",
      phone: "status",
      cell: (row) => <StatusBadge tone={tones[row.status]}>{t(`statuses.${row.status}`)}</StatusBadge>,
      filter: {
        kind: "choice",
        choices: statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
      },
    },
    {
      key: "created",
      header: t("created"),
      kind: "moment",
      cell: (row) => <Moment at={row.createdAt} />,
      phone: "fact",
    },
    {
      key: "sent",
      header: t("sent"),
      kind: "moment",
      cell: (row) => (row.sentAt ? <Moment at={row.sentAt} /> : "—"),
    },
    { key: "attempts", header: t("attempts"), kind: "number", cell: (row) => row.attempts },
    { key: "error", header: t("error"), cell: (row) => row.lastError ?? "—", hidden: true },
  ];
  const state = readTableState(await searchParams, columns);
  const found = await findMessages(actor, {
    status: choiceOf<MessageRow["status"]>(state, "status"),
    ...(state.cursor ? { [state.cursor.direction]: state.cursor.at } : {}),
  });
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="mb-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
        {statuses.map((status) => (
          <Figure key={status} value={found.counts[status]} label={t(`statuses.${status}`)} />
        ))}
      </div>
      <DataTable
        id="messages"
        name={t("title")}
        path="/staff/messages"
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        pages={{
          ...(found.after ? { after: found.after } : {}),
          ...(found.before ? { before: found.before } : {}),
        }}
        empty={<EmptyState icon="mail" title={t("empty")} />}
      />
    </>
  );
}
