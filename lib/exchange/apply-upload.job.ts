import type { Actor } from "@/lib/access/actor";
import { type AuditedBy, recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { storeFile } from "@/lib/files/store-file";
import { defineJob } from "@/lib/jobs/define-job";
import type { JobContext } from "@/lib/jobs/job-context";
import { nextMorning } from "@/lib/statements/next-morning";
import { planInvitations } from "@/lib/statements/plan-invitations";
import { now } from "@/lib/values/clock";
import { applyUpload } from "./apply-upload";
import { countUpload } from "./count-upload";
import { uploadDefinition } from "./upload-definitions";
import { changedBy, writeChanges } from "./write-changes";
import { writeResultFile } from "./write-result-file";

const keptForDays = 90;

/**
 * Applies a list that its sender confirmed: people, history, trail, invitations and the state of the upload in one
 * transaction. Run again after a fall, it either finds nothing done or everything.
 */
export const applyUploadJob = defineJob({
  ...applyUpload,
  run: async (context, { uploadId }) => {
    const upload = await database().upload.findFirst({
      where: { id: uploadId, ...stillToDo(context.runId) },
      select: chosen,
    });
    if (!upload?.actionId) return;
    const by = await whoConfirmed(context, upload);
    if (upload.status !== "APPLIED") {
      await context.transaction((tx) =>
        tx.action.updateMany({
          where: { upload: { id: upload.id }, status: { in: ["SENT", "FAILED"] } },
          data: { status: "PROCESSING", statusAt: now(), processedAt: null },
        }),
      );
      await context.transaction((tx) => apply(tx, context.runId, upload, by));
    }
    // The list is done by now; without the file that tells of it the run is tried again.
    if (by.kind === "employer") await keepResultFile(context, by, upload);
  },
  giveUp: async (tx, runId, { uploadId }) => {
    const upload = await tx.upload.findFirst({
      where: { id: uploadId, status: "CONFIRMED" },
      select: { employerId: true, actionId: true },
    });
    if (!upload) return;
    await tx.upload.update({
      where: { id: uploadId },
      data: {
        status: "FAILED",
        statusAt: now(),
        refusal: { reason: "upload.failed", facts: { reference: runId } },
      },
    });
    await tx.action.updateMany({
      where: { upload: { id: uploadId }, status: { in: ["SENT", "PROCESSING"] } },
      data: { status: "FAILED", statusAt: now(), processedAt: now(), failure: runId },
    });
    await recordAudit(
      tx,
      { kind: "system", request: { id: runId, address: null } },
      {
        event: "upload.failed",
        subject: { type: "upload", id: uploadId },
        employerId: upload.employerId,
      },
    );
  },
});

/** What this run gave up is taken up again when staff give it its tries back. */
function stillToDo(runId: string): Prisma.UploadWhereInput {
  return {
    OR: [
      { status: "CONFIRMED" },
      { status: "FAILED", action: { failure: runId } },
      { status: "APPLIED", action: { resultFileId: null } },
    ],
  };
}

const chosen = {
  id: true,
  type: true,
  status: true,
  employerId: true,
  actionId: true,
  action: { select: { requestedById: true } },
  employer: { select: { invitationHour: true } },
} as const;

type Confirmed = Prisma.UploadGetPayload<{ select: typeof chosen }>;

/**
 * Whoever confirmed had the right to at that moment, and what was confirmed is done, also when that person has left
 * since: the trail says whose word it was.
 */
async function whoConfirmed(context: JobContext, upload: Confirmed): Promise<AuditedBy> {
  const request = { id: context.runId, address: null };
  const accountId = upload.action?.requestedById;
  const actor: Actor | undefined = accountId
    ? await context.actor(accountId, "uploads.send", (hat) => hat.kind === "employer")
    : undefined;
  if (actor) return actor;
  const account = accountId
    ? await database().account.findUnique({
        where: { id: accountId },
        select: { id: true, firstName: true, lastName: true },
      })
    : null;
  if (!account) return { kind: "system", request };
  return {
    kind: "visitor",
    accountId: account.id,
    name: `${account.firstName} ${account.lastName}`,
    request,
  };
}

async function apply(tx: Transaction, runId: string, upload: Confirmed, by: AuditedBy): Promise<void> {
  const { count } = await tx.upload.updateMany({
    where: { id: upload.id, ...stillToDo(runId), status: { not: "APPLIED" } },
    data: { status: "APPLIED", statusAt: now(), appliedAt: now(), refusal: Prisma.DbNull },
  });
  // Another run was first.
  if (count === 0) return;
  const definition = uploadDefinition(upload.type);
  const applied = await writeChanges(tx, definition, "apply", { upload, by: changedBy(by) });
  const overtaken = await tx.$executeRaw`
    UPDATE "UploadChange" SET state = 'OVERTAKEN' WHERE "uploadId" = ${upload.id}::uuid AND state = 'STAGED'`;
  const counts = await countUpload(tx, upload.id);
  const planned = definition.invites
    ? await planInvitations(tx, {
        employerId: upload.employerId,
        uploadId: upload.id,
        affiliationIds: { uploadId: upload.id },
      })
    : null;
  const undoUntil = planned?.firstAt ?? nextMorning(now(), upload.employer.invitationHour);
  await tx.upload.update({ where: { id: upload.id }, data: { undoUntil } });
  await tx.action.updateMany({
    where: { upload: { id: upload.id } },
    data: {
      status: overtaken > 0 || counts.leftOut > 0 ? "PARTLY_PROCESSED" : "PROCESSED",
      statusAt: now(),
      processedAt: now(),
      failure: null,
      counts,
      progressDone: applied,
      progressTotal: applied + overtaken,
    },
  });
  await recordAudit(tx, by, {
    event: "upload.applied",
    subject: { type: "upload", id: upload.id },
    employerId: upload.employerId,
    after: { type: upload.type, applied, overtaken, leftOut: counts.leftOut },
  });
}

/** The same list with what became of each row (point 4): kept once, however often the run begins. */
async function keepResultFile(context: JobContext, actor: Actor, upload: Confirmed): Promise<void> {
  const made = await writeResultFile(actor, { uploadId: upload.id, language: actor.language });
  if (!made) return;
  const stored = await storeFile(
    made.bytes,
    {
      name: made.name,
      mediaType: made.mediaType,
      employerId: upload.employerId,
      retainUntil: new Date(now().getTime() + keptForDays * 86_400_000),
    },
    {
      transaction: (work) => context.transaction(work),
      together: async (tx, fileId) => {
        const { count } = await tx.action.updateMany({
          where: { upload: { id: upload.id }, resultFileId: null },
          data: { resultFileId: fileId },
        });
        if (count === 0) throw new Error("The result file was kept by another run");
      },
    },
  );
  if (!stored.ok) throw new Error(`The result file was not stored: ${stored.reason}`);
}
