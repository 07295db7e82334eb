import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { followUndone } from "@/lib/statements/plan-invitations";
import { recallInvitations } from "@/lib/statements/recall-invitations";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { uploadDefinition } from "./upload-definitions";
import { withUpload } from "./with-upload";
import { changedBy, writeChanges } from "./write-changes";

export const undoUploadInput = z.object({ uploadId: id });

/**
 * Takes a list back while none of its invitations has left: whatever still is as the list made it becomes what it was,
 * and the invitations that wait are recalled, all together or not at all.
 */
export async function undoUpload(
  actor: Actor,
  { uploadId }: z.infer<typeof undoUploadInput>,
): Promise<Outcome<{ uploadId: string }, "not-found" | "upload.not-ready" | "upload.too-late">> {
  return withUpload<{ uploadId: string }, "upload.not-ready" | "upload.too-late">(
    actor,
    uploadId,
    async (tx, upload) => {
      const answer = success({ uploadId: upload.id });
      if (upload.status === "UNDONE") return answer;
      if (upload.status !== "APPLIED") return refuse("upload.not-ready");
      if (!upload.undoUntil || upload.undoUntil <= now()) return refuse("upload.too-late");
      const recalled = await recallInvitations(tx, { uploadId: upload.id });
      // One that was leaving just now has been waited for; refusing throws the recall away.
      if (await hasSentOne(tx, upload.id)) throw new TooLate();
      const definition = uploadDefinition(upload.type);
      const undone = await writeChanges(tx, definition, "undo", { upload, by: changedBy(actor) });
      if (definition.invites) await followUndone(tx, upload);
      await tx.upload.update({
        where: { id: upload.id },
        data: { status: "UNDONE", statusAt: now(), undoneAt: now() },
      });
      await tx.action.updateMany({
        where: { upload: { id: upload.id }, status: { in: ["PROCESSED", "PARTLY_PROCESSED"] } },
        data: { status: "UNDONE", statusAt: now() },
      });
      await recordAudit(tx, actor, {
        event: "upload.undone",
        subject: { type: "upload", id: upload.id },
        employerId: upload.employerId,
        after: { type: upload.type, undone, recalled },
      });
      return answer;
    },
  ).catch((error: unknown) => {
    if (error instanceof TooLate) return refuse("upload.too-late");
    throw error;
  });
}

class TooLate extends Error {}

async function hasSentOne(tx: Transaction, uploadId: string): Promise<boolean> {
  const sent = await tx.statementInvitation.findFirst({
    where: { uploadId, status: "SENT" },
    select: { id: true },
  });
  return sent !== null;
}
