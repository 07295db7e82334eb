import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { applyUpload } from "./apply-upload";
import { countUpload, heldBack } from "./count-upload";
import { uploadDefinition } from "./upload-definitions";
import { type UploadInHand, withUpload } from "./with-upload";

export const confirmUploadInput = z.object({
  uploadId: id,
  /** Rows that still wait for the sender stay out. */
  leaveOpenOut: z.boolean().default(false),
});

export type ConfirmRefusal =
  | "not-found"
  | "upload.not-ready"
  | "upload.another-in-progress"
  | "upload.open-rows"
  | "upload.overtaken"
  | "upload.nothing-to-do";

/**
 * The sender's word. From here there is an action, and the worker applies what is staged. Said twenty times at once it is
 * said once. What others changed since the check is told first, so that nobody confirms what is no longer on the screen.
 */
export async function confirmUpload(
  actor: Actor,
  { uploadId, leaveOpenOut }: z.infer<typeof confirmUploadInput>,
): Promise<Outcome<{ uploadId: string; actionId: string }, ConfirmRefusal>> {
  return withUpload<{ uploadId: string; actionId: string }, ConfirmRefusal>(
    actor,
    uploadId,
    async (tx, upload) => {
      if (upload.actionId) return success({ uploadId: upload.id, actionId: upload.actionId });
      if (upload.status !== "CHECKED") return refuse("upload.not-ready");
      const another = await tx.upload.findFirst({
        where: { employerId: upload.employerId, status: "CONFIRMED" },
        select: { id: true },
      });
      if (another) return refuse("upload.another-in-progress");
      const { open } = await countUpload(tx, upload.id);
      if (open > 0 && !leaveOpenOut) return refuse("upload.open-rows", { count: open });
      const overtaken = await countOvertaken(tx, upload);
      if (overtaken > 0) return refuse("upload.overtaken", { count: overtaken });
      const counts = await settle(tx, upload.id);
      if (counts.new + counts.changed + counts.cleared === 0) return refuse("upload.nothing-to-do");
      const actionId = newId();
      await tx.action.create({
        data: {
          id: actionId,
          kind: "UPLOAD",
          type: upload.type,
          employerId: upload.employerId,
          requestedById: actor.accountId,
          status: "SENT",
          fileId: upload.fileId,
          counts,
          progressTotal: counts.new + counts.changed + counts.cleared,
        },
      });
      await tx.upload.update({
        where: { id: upload.id },
        data: { status: "CONFIRMED", statusAt: now(), actionId },
      });
      await enqueue(tx, applyUpload, { uploadId: upload.id });
      await recordAudit(tx, actor, {
        event: "upload.confirmed",
        subject: { type: "upload", id: upload.id },
        employerId: upload.employerId,
        after: { type: upload.type, new: counts.new, changed: counts.changed, cleared: counts.cleared },
      });
      return success({ uploadId: upload.id, actionId });
    },
  );
}

/** Staged rows of which what they found is no longer so. */
async function countOvertaken(tx: Transaction, upload: UploadInHand): Promise<number> {
  const [counted] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "UploadChange" c JOIN "Affiliation" a ON a.id = c."affiliationId"
    WHERE c."uploadId" = ${upload.id}::uuid AND c.after IS DISTINCT FROM c.before
      AND c."rowNumber" NOT IN (${heldBack(upload.id)}) AND (${uploadDefinition(upload.type).isAsBefore}) IS NOT TRUE`;
  return counted.count;
}

/** What waits is left out now, and only what will be done stays staged. */
async function settle(tx: Transaction, uploadId: string) {
  await tx.$executeRaw`
    UPDATE "UploadProblem" SET answer = 'LEFT_OUT'
    WHERE "uploadId" = ${uploadId}::uuid AND answer = 'OPEN' AND grade IN ('ERROR', 'QUESTION')`;
  await tx.$executeRaw`
    DELETE FROM "UploadChange" c
    WHERE c."uploadId" = ${uploadId}::uuid
      AND (c.after IS NOT DISTINCT FROM c.before OR c."rowNumber" IN (${heldBack(uploadId)}))`;
  return countUpload(tx, uploadId);
}
