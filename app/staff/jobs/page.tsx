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
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { findJobs, type JobRow } from "@/lib/jobs/find-jobs";
import { choiceOf } from "../../frame/cursor-of";
import { workName } from "../work-name";
import { RetryJob } from "./retry-job";

const statuses = ["QUEUED", "RUNNING", "DONE", "DEAD"] as const;
const tones: Readonly<Record<JobRow["status"], Tone>> = {
  QUEUED: "neutral",
  RUNNING: "info",
  DONE: "success",
  DEAD: "danger",
};

export async function generateMetadata() {
  return { title: (await getTranslations("staff.jobs"))("title") };
}

/** The work behind the screens: what waits, what runs, what gave up. */
export default async function JobsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "operations.read");
  const [t, signedIn] = await Promise.all([getTranslations("staff.jobs"), currentSignedIn()]);
  const mayRetry = Boolean(signedIn?.hat && permits(signedIn.hat, "operations.manage"));
  const columns: readonly Column<JobRow>[] = [
    { key: "name", header: t("name"), cell: (row) => workName(t, row.name) },
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
      key: "finished",
      header: t("finished"),
      kind: "moment",
      cell: (row) => (row.finishedAt ? <Moment at={row.finishedAt} /> : "—"),
    },
    {
      key: "attempts",
      header: t("attempts"),
      kind: "number",
      cell: (row) => `${row.attempts}/${row.maxAttempts}`,
    },
    {
      key: "progress",
      header: t("progress"),
      kind: "number",
      cell: (row) => (row.progressTotal > 0 ? `${row.progressDone}/${row.progressTotal}` : "—"),
    },
    { key: "error", header: t("error"), cell: (row) => row.lastError ?? "—", phone: "fact" },
  ];
  const state = readTableState(await searchParams, columns);
  const found = await findJobs(actor, {
    status: choiceOf<JobRow["status"]>(state, "status"),
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
        id="jobs"
        name={t("title")}
        path="/staff/jobs"
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        {...(mayRetry
          ? {
              rowMenu: (row: JobRow) =>
                row.status === "DEAD" && <RetryJob runId={row.id} label={t("retry")} />,
            }
          : {})}
        pages={{
          ...(found.after ? { after: found.after } : {}),
          ...(found.before ? { before: found.before } : {}),
        }}
        empty={<EmptyState icon="activity" title={t("empty")} />}
      />
    </>
  );
}
