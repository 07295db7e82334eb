import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { checkUpload } from "./check-upload";
import { stageDomainChange } from "./stage-domain-change";
import { type UploadInHand, withUpload } from "./with-upload";

export const recheckUploadInput = z.object({ uploadId: id });

const domains = z.object({ from: z.string(), to: z.string() });

/**
 * Holds the file against what stands there now: somebody changed something since it was checked. Answers are given anew.
 * The change of a domain came without a file, and is worked out anew.
 */
export async function recheckUpload(
  actor: Actor,
  { uploadId }: z.infer<typeof recheckUploadInput>,
): Promise<Outcome<{ uploadId: string }, "not-found" | "upload.not-ready">> {
  return withUpload(actor, uploadId, async (tx, upload) => {
    const answer = success({ uploadId: upload.id });
    if (upload.status === "RECEIVED") return answer;
    if (upload.type === "domain-change") return restage(tx, upload);
    if ((upload.status !== "CHECKED" && upload.status !== "FAILED") || upload.actionId || !upload.fileId)
      return refuse("upload.not-ready");
    await tx.upload.update({
      where: { id: upload.id },
      data: { status: "RECEIVED", statusAt: now(), progressDone: 0 },
    });
    await enqueue(tx, checkUpload, { uploadId: upload.id });
    return answer;
  });
}

async function restage(
  tx: Transaction,
  { id: uploadId, employerId, status, actionId }: UploadInHand,
): Promise<Outcome<{ uploadId: string }, "upload.not-ready">> {
  if (status !== "CHECKED" || actionId) return refuse("upload.not-ready");
  const { columns } = await tx.upload.findUniqueOrThrow({
    where: { id: uploadId },
    select: { columns: true },
  });
  await tx.uploadChange.deleteMany({ where: { uploadId } });
  await tx.uploadProblem.deleteMany({ where: { uploadId } });
  const counts = await stageDomainChange(tx, { uploadId, employerId, ...domains.parse(columns) });
  await tx.upload.update({
    where: { id: uploadId },
    data: { counts: { ...counts }, checkedAt: now(), statusAt: now() },
  });
  return success({ uploadId });
}
