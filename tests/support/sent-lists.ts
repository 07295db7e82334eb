import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { applyUploadJob } from "@/lib/exchange/apply-upload.job";
import { checkUploadJob } from "@/lib/exchange/check-upload.job";
import { confirmUpload } from "@/lib/exchange/confirm-upload";
import { receiveUpload } from "@/lib/exchange/receive-upload";
import { runJob } from "@/lib/jobs/run-job";

type Job = typeof checkUploadJob | typeof applyUploadJob;

async function runNewest(job: Job): Promise<void> {
  const { id } = await database().jobRun.findFirstOrThrow({
    where: { name: job.name },
    orderBy: { id: "desc" },
  });
  await runJob(job, id, "test", new AbortController().signal);
}

export type SentList = { readonly employerId: string; readonly type: string; readonly fileName: string };

/** Sends a list in and has it checked. */
export async function sendList(actor: Actor, list: SentList, bytes: Buffer): Promise<string> {
  const received = await receiveUpload(actor, { ...list, source: Readable.from([bytes]) });
  if (!received.ok) throw new Error(received.reason);
  await runNewest(checkUploadJob);
  return received.value.uploadId;
}

/** The check that follows on an answer about the columns. */
export const checkAgain = () => runNewest(checkUploadJob);

export async function confirmAndApply(actor: Actor, uploadId: string, leaveOpenOut = true): Promise<void> {
  const confirmed = await confirmUpload(actor, { uploadId, leaveOpenOut });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  await runNewest(applyUploadJob);
}

/** The lines of a CSV as a payroll system writes them: semicolons, and one byte for a letter. */
export function csv(...lines: readonly (readonly string[])[]): Buffer {
  return Buffer.from(lines.map((line) => line.join(";")).join("\r\n"), "latin1");
}

/** A workbook by another program than ours: what stands in `script` works on `book`, of openpyxl. */
export async function workbookBy(script: string, from?: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), "list-"));
  try {
    const [source, target] = [path.join(folder, "from.xlsx"), path.join(folder, "to.xlsx")];
    if (from) await writeFile(source, from);
    const opening = from
      ? `book = openpyxl.load_workbook(${JSON.stringify(source)})`
      : "book = openpyxl.Workbook()";
    const lines = ["import datetime, openpyxl", opening, "sheet = book.active", script];
    lines.push(`book.save(${JSON.stringify(target)})`);
    await promisify(execFile)("/usr/bin/python3", ["-c", lines.join("\n")]);
    return await readFile(target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
