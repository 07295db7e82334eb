import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { checkUpload } from "./check-upload";
import { withUpload } from "./with-upload";

export const recheckUploadInput = z.object({ uploadId: id });

/**
 * Holds the file against what stands there now: somebody changed something since it was checked. Answers are given anew.
 * What came without a file is worked out anew by whoever asks for it.
 */
export async function recheckUpload(
  actor: Actor,
  { uploadId }: z.infer<typeof recheckUploadInput>,
): Promise<Outcome<{ uploadId: string }, "not-found" | "upload.not-ready">> {
  return withUpload(actor, uploadId, async (tx, upload) => {
    const answer = success({ uploadId: upload.id });
    if (upload.status === "RECEIVED") return answer;
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
