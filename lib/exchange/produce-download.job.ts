import type { EmployerActor } from "@/lib/access/actor";
import { type AuditedBy, recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { queueEmail } from "@/lib/email/queue-email";
import { storeFile } from "@/lib/files/store-file";
import { defineJob } from "@/lib/jobs/define-job";
import type { JobContext } from "@/lib/jobs/job-context";
import { now } from "@/lib/values/clock";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels, today } from "@/lib/values/moments";
import type { Download, DownloadAsk } from "./download-definition";
import { findDownload } from "./downloads";
import { downloadReady } from "./emails/download-ready";
import { findOfferedDownload } from "./find-downloads";
import { produceDownload } from "./produce-download";

const keptForDays = 30;

/**
 * Makes the file that was asked for, whatever kind it is: the definition says how. Run again after a fall, it starts anew;
 * once the file is there, it does nothing. What it gave up is taken up again when staff give it its tries back. An action
 * that nobody asked for (a monthly bordereau: kind DOWNLOAD, REQUESTED, no requestedById) is made for the employer itself.
 */
export const produceDownloadJob = defineJob({
  ...produceDownload,
  run: async (context, { actionId }) => {
    const action = await database().action.findFirst({
      where: { id: actionId, ...stillToDo(context.runId) },
      select: chosen,
    });
    if (!action) return;
    const download = findDownload(action.type);
    const actor = download && (await actorOf(context, action, download));
    // The right to ask for it may be gone by now, or the contracts withhold it.
    if (!download || !actor)
      return context.transaction((tx) => fail(tx, context.runId, actionId, "not-allowed"));
    await produce(context, actor, download, action);
  },
  giveUp: (tx, runId, { actionId }) => fail(tx, runId, actionId, runId),
});

/** The reference of a failure is the run that gave up; a refusal ("not-allowed") stays one. */
function stillToDo(runId: string): Prisma.ActionWhereInput {
  return { OR: [{ status: { in: ["REQUESTED", "PROCESSING"] } }, { status: "FAILED", failure: runId }] };
}

const chosen = {
  id: true,
  type: true,
  period: true,
  employerId: true,
  requestedById: true,
  noticeEmail: true,
  employer: { select: { name: true, language: true } },
} as const;

type Asked = Prisma.ActionGetPayload<{ select: typeof chosen }>;

async function actorOf(
  context: JobContext,
  action: Asked,
  download: Download,
): Promise<EmployerActor | undefined> {
  if (!action.requestedById) return theEmployerItself(context, action);
  const actor = await context.actor(action.requestedById, download.permission);
  if (actor?.kind !== "employer") return undefined;
  return (await findOfferedDownload(actor, action.employerId, action.type)) ? actor : undefined;
}

/** Nobody's account: it reaches this one employer and stands in no trail. */
function theEmployerItself({ runId }: JobContext, { employerId, employer }: Asked): EmployerActor {
  return {
    kind: "employer",
    accountId: "",
    sessionId: null,
    name: "",
    email: "",
    language: employer.language,
    request: { id: runId, address: null },
    employerIds: [employerId],
  };
}

async function produce(
  context: JobContext,
  actor: EmployerActor,
  download: Download,
  action: Asked,
): Promise<void> {
  const ask: DownloadAsk = {
    actor,
    employerId: action.employerId,
    language: actor.language,
    period: action.period,
  };
  const total = await download.count(ask);
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
  const made = await download.make(ask, {
    actionId: action.id,
    signal: context.signal,
    told: follow(context, action.id, total),
    transaction: (work) => context.transaction(work),
  });
  const of = action.period ?? today();
  const file = await storeFile(
    made.bytes,
    {
      name: `${download.title[ask.language]} ${action.employer.name} ${of}.${made.extension}`,
      mediaType: made.mediaType,
      about: download.about,
      employerId: action.employerId,
      retainUntil: keptUntil(),
    },
    {
      transaction: (work) => context.transaction(work),
      together: (tx, fileId) => makeAvailable(tx, ask, download, action, fileId),
    },
  );
  if (!file.ok) throw new Error(`The file was not stored: ${file.reason}`);
}

const tellEvery = 333;

/** Tells the page how far it is, a few times a second at most. */
function follow(context: JobContext, actionId: string, total: number) {
  let done = 0;
  let toldAt = 0;
  return async (more: number) => {
    done += more;
    await context.progress(done, total);
    if (Date.now() - toldAt < tellEvery) return;
    toldAt = Date.now();
    await database().action.updateMany({
      where: { id: actionId, status: "PROCESSING" },
      data: { progressDone: Math.min(done, total) },
    });
  };
}

async function makeAvailable(
  tx: Transaction,
  { actor }: DownloadAsk,
  download: Download,
  action: Asked,
  fileId: string,
): Promise<void> {
  const counted = await tx.$executeRaw`
    UPDATE "Action" SET status = 'AVAILABLE', "statusAt" = ${now()}, "processedAt" = ${now()}, "fileId" = ${fileId}::uuid,
      "progressDone" = "progressTotal"
    WHERE id = ${action.id}::uuid AND status = 'PROCESSING'`;
  if (counted === 0) throw new Error("The action came to rest meanwhile");
  const by: AuditedBy = action.requestedById ? actor : { kind: "system", request: actor.request };
  await recordAudit(tx, by, {
    event: "action.available",
    subject: { type: "action", id: action.id },
    employerId: action.employerId,
  });
  if (!action.noticeEmail) return;
  await queueEmail(tx, {
    template: downloadReady,
    to: action.noticeEmail,
    language: actor.language,
    ...(action.requestedById ? { accountId: action.requestedById } : {}),
    eventKey: `download-ready:${action.id}`,
    data: {
      employerId: action.employerId,
      actionId: action.id,
      employerName: action.employer.name,
      download: download.title,
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
