import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { queueEmail } from "@/lib/email/queue-email";
import { writeSheet } from "@/lib/excel/write-sheet";
import { storeFile } from "@/lib/files/store-file";
import { defineJob } from "@/lib/jobs/define-job";
import type { JobContext } from "@/lib/jobs/job-context";
import { now } from "@/lib/values/clock";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels, today } from "@/lib/values/moments";
import { downloadReady } from "./emails/download-ready";
import { insuredOverview } from "./insured-overview.sheet";
import { produceDownload } from "./produce-download";
import { countOverview, readInsuredOverview } from "./read-insured-overview";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const keptForDays = 30;

/**
 * Makes the file that was asked for. Run again after a fall, it starts anew; once the file is there, it does nothing. What
 * it gave up is taken up again when staff give it its tries back.
 */
export const produceDownloadJob = defineJob({
  ...produceDownload,
  run: async (context, { actionId }) => {
    const action = await database().action.findFirst({
      where: { id: actionId, ...stillToDo(context.runId) },
      select: chosen,
    });
    if (!action) return;
    const actor = action.requestedById
      ? await context.actor(action.requestedById, "downloads.request")
      : undefined;
    // The right to ask for it may be gone by now.
    const mayStill = actor?.kind === "employer" && actor.employerIds.includes(action.employerId);
    if (!actor || !mayStill)
      return context.transaction((tx) => fail(tx, context.runId, actionId, "not-allowed"));
    await produce(context, actor, action);
  },
  giveUp: (tx, runId, { actionId }) => fail(tx, runId, actionId, runId),
});

/** The reference of a failure is the run that gave up; a refusal ("not-allowed") stays one. */
function stillToDo(runId: string): Prisma.ActionWhereInput {
  return { OR: [{ status: { in: ["REQUESTED", "PROCESSING"] } }, { status: "FAILED", failure: runId }] };
}

const chosen = {
  id: true,
  employerId: true,
  requestedById: true,
  noticeEmail: true,
  employer: { select: { name: true } },
} as const;

type Asked = {
  id: string;
  employerId: string;
  requestedById: string | null;
  noticeEmail: string | null;
  employer: { name: string };
};

async function produce(context: JobContext, actor: Actor, action: Asked): Promise<void> {
  const total = await countOverview(actor, action.employerId);
  await context.transaction((tx) =>
    tx.action.updateMany({
      where: { id: action.id, ...stillToDo(context.runId) },
      data: {
        status: "PROCESSING",
        statusAt: now(),
        processedAt: null,
        failure: null,
        progressDone: 0,
        progressTotal: total,
      },
    }),
  );
  const file = await storeFile(
    writeSheet(insuredOverview, followed(context, actor, action, total), { language: actor.language }),
    {
      name: `${insuredOverview.title[actor.language]} ${action.employer.name} ${today()}.xlsx`,
      mediaType: xlsx,
      employerId: action.employerId,
      retainUntil: keptUntil(),
    },
    {
      transaction: (work) => context.transaction(work),
      together: (tx, fileId) => makeAvailable(tx, actor, action, fileId),
    },
  );
  if (!file.ok) throw new Error(`The file was not stored: ${file.reason}`);
}

/** The rows as they come, telling the page how far it is between two batches. */
async function* followed(context: JobContext, actor: Actor, action: Asked, total: number) {
  let done = 0;
  for await (const batch of readInsuredOverview(actor, action.employerId, actor.language)) {
    context.signal.throwIfAborted();
    yield batch;
    done += batch.filter((row) => row.hiredOn !== null).length;
    await context.progress(done, total);
    await database().action.updateMany({
      where: { id: action.id, status: "PROCESSING" },
      data: { progressDone: Math.min(done, total) },
    });
  }
}

async function makeAvailable(tx: Transaction, actor: Actor, action: Asked, fileId: string): Promise<void> {
  const { count } = await tx.action.updateMany({
    where: { id: action.id, status: "PROCESSING" },
    data: { status: "AVAILABLE", statusAt: now(), processedAt: now(), fileId },
  });
  if (count === 0) throw new Error("The action came to rest meanwhile");
  await recordAudit(tx, actor, {
    event: "action.available",
    subject: { type: "action", id: action.id },
    employerId: action.employerId,
  });
  if (!action.noticeEmail) return;
  await queueEmail(tx, {
    template: downloadReady,
    to: action.noticeEmail,
    language: actor.language,
    accountId: actor.accountId,
    eventKey: `download-ready:${action.id}`,
    data: {
      employerId: action.employerId,
      actionId: action.id,
      employerName: action.employer.name,
      download: insuredOverview.title,
      keptUntil: formatDate(dateInBrussels(keptUntil())),
    },
  });
}

function keptUntil(): Date {
  return new Date(now().getTime() + keptForDays * 24 * 3_600_000);
}

async function fail(tx: Transaction, runId: string, actionId: string, reference: string): Promise<void> {
  const { count } = await tx.action.updateMany({
    where: { id: actionId, ...stillToDo(runId) },
    data: { status: "FAILED", statusAt: now(), processedAt: now(), failure: reference },
  });
  if (count === 0) return;
  const { employerId } = await tx.action.findUniqueOrThrow({
    where: { id: actionId },
    select: { employerId: true },
  });
  await recordAudit(
    tx,
    { kind: "system", request: { id: runId, address: null } },
    { event: "action.failed", subject: { type: "action", id: actionId }, employerId },
  );
}
