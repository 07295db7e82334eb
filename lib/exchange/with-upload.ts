import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { findEntries } from "@/lib/employers/find-entries";
import { isId } from "@/lib/values/ids";
import { type Outcome, refuse } from "@/lib/values/outcome";
import { inTurn } from "./in-turn";
import { findUploadDefinition } from "./upload-definitions";
import { uploadsVisibleTo } from "./uploads-visible-to";

const chosen = {
  id: true,
  type: true,
  employerId: true,
  accountId: true,
  fileId: true,
  status: true,
  actionId: true,
  undoUntil: true,
} as const;

export type UploadInHand = Prisma.UploadGetPayload<{ select: typeof chosen }>;

/** Whether the actor may reach this upload: absent, foreign, and of a list that the contracts withhold are the same. */
export async function findReachable(actor: Actor, uploadId: string) {
  if (!isId(uploadId)) return null;
  const upload = await database().upload.findFirst({
    where: { id: uploadId, AND: uploadsVisibleTo(actor) },
    select: { id: true, employerId: true, type: true },
  });
  const definition = upload && findUploadDefinition(upload.type);
  if (!upload || !definition) return null;
  return (await findEntries(actor, upload.employerId)).has(definition.entry)
    ? { ...upload, definition }
    : null;
}

/**
 * Works on an upload of the actor, held until it is done. The employer is held before it: what moves the uploads of one
 * employer happens one after the other.
 */
export async function withUpload<T, R extends string>(
  actor: Actor,
  uploadId: string,
  work: (tx: Transaction, upload: UploadInHand) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | "not-found">> {
  const reachable = await findReachable(actor, uploadId);
  if (!reachable) return refuse("not-found");
  return inTurn(() =>
    database().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT id FROM "Employer" WHERE id = ${reachable.employerId}::uuid FOR NO KEY UPDATE`;
        await tx.$queryRaw`SELECT id FROM "Upload" WHERE id = ${reachable.id}::uuid FOR NO KEY UPDATE`;
        const upload = await tx.upload.findFirst({
          where: { id: reachable.id, AND: uploadsVisibleTo(actor) },
          select: chosen,
        });
        return upload ? work(tx, upload) : refuse("not-found");
      },
      { maxWait: 20_000, timeout: 120_000 },
    ),
  );
}
