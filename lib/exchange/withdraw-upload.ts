import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { letFileGo } from "./let-file-go";
import { withUpload } from "./with-upload";

export const withdrawUploadInput = z.object({ uploadId: id });

/** The sender stops it before it was confirmed; what was staged goes, and nothing was changed. */
export async function withdrawUpload(
  actor: Actor,
  { uploadId }: z.infer<typeof withdrawUploadInput>,
): Promise<Outcome<{ uploadId: string; employerId: string }, "not-found" | "upload.not-ready">> {
  return withUpload(actor, uploadId, async (tx, upload) => {
    const answer = success({ uploadId: upload.id, employerId: upload.employerId });
    if (upload.status === "WITHDRAWN") return answer;
    if (upload.status !== "RECEIVED" && upload.status !== "COLUMNS_ASKED" && upload.status !== "CHECKED")
      return refuse("upload.not-ready");
    await tx.$executeRaw`DELETE FROM "UploadProblem" WHERE "uploadId" = ${upload.id}::uuid`;
    await tx.$executeRaw`DELETE FROM "UploadChange" WHERE "uploadId" = ${upload.id}::uuid`;
    await tx.upload.update({
      where: { id: upload.id },
      data: { status: "WITHDRAWN", statusAt: now(), columns: Prisma.DbNull },
    });
    if (upload.fileId) await letFileGo(tx, upload.fileId, 1);
    await recordAudit(tx, actor, {
      event: "upload.withdrawn",
      subject: { type: "upload", id: upload.id },
      employerId: upload.employerId,
    });
    return answer;
  });
}
