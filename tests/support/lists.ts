import { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { RowOf } from "@/lib/excel/define-sheet";
import { writeSheet } from "@/lib/excel/write-sheet";
import { applyUploadJob } from "@/lib/exchange/apply-upload.job";
import { checkUploadJob } from "@/lib/exchange/check-upload.job";
import { insuredOverview } from "@/lib/exchange/insured-overview.sheet";
import { readInsuredOverview } from "@/lib/exchange/read-insured-overview";
import { receiveUpload } from "@/lib/exchange/receive-upload";
import type { AnyJob } from "@/lib/jobs/define-job";
import { runJob } from "@/lib/jobs/run-job";

export type ListRow = {
  -readonly [K in keyof RowOf<typeof insuredOverview>]: RowOf<typeof insuredOverview>[K];
};

/** The list of everybody as it would be downloaded now; what a test changes in it is what a sender does in Excel. */
export async function theList(actor: Actor, employerId: string): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const batch of readInsuredOverview(actor, employerId, "nl")) rows.push(...batch);
  return rows;
}

export async function workbookOf(rows: readonly ListRow[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeSheet(insuredOverview, [rows], { language: "nl" })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Sends bytes in as a file; the upload waits for its check. */
export async function sendBytes(
  actor: Actor,
  employerId: string,
  bytes: Buffer | string,
  { fileName = "lijst.xlsx", type = "insured-overview" } = {},
): Promise<string> {
  const source = Readable.from([Buffer.from(bytes)], { objectMode: false });
  const received = await receiveUpload(actor, { employerId, type, fileName, source });
  if (!received.ok) throw new Error(received.reason);
  return received.value.uploadId;
}

/** Sends a list and has it checked. */
export async function sendList(actor: Actor, employerId: string, rows: readonly ListRow[]): Promise<string> {
  const uploadId = await sendBytes(actor, employerId, await workbookOf(rows));
  await check(uploadId);
  return uploadId;
}

export const check = (uploadId: string) => runLast(checkUploadJob, uploadId);
export const apply = (uploadId: string) => runLast(applyUploadJob, uploadId);

/** Starts the last run that was asked for this upload, as a worker would. */
export async function runLast(job: AnyJob, uploadId: string): Promise<string> {
  const [run] = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM "JobRun" WHERE name = ${job.name} AND payload->>'uploadId' = ${uploadId}
    ORDER BY "createdAt" DESC, id DESC LIMIT 1`;
  if (!run) throw new Error(`Nobody asked for ${job.name}`);
  await runJob(job, run.id, "test", new AbortController().signal);
  const { status, lastError } = await database().jobRun.findUniqueOrThrow({ where: { id: run.id } });
  if (status !== "DONE") throw new Error(`${job.name} is ${status}: ${lastError}`);
  return run.id;
}

export function findUploadRow(uploadId: string) {
  return database().upload.findUniqueOrThrow({ where: { id: uploadId }, include: { action: true } });
}
