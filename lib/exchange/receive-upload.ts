import type { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { findEntries } from "@/lib/employers/find-entries";
import { limits } from "@/lib/excel/limits";
import { safeFileName, storeFile } from "@/lib/files/store-file";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { isId, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { checkUpload } from "./check-upload";
import { findUploadDefinition } from "./upload-definitions";

const hour = 3_600_000;
const mostAnHour = 60;
const keptForDays = 90;

export type ReceiveRefusal = "not-found" | "uploads.too-many" | "file.too-large" | "file.incomplete";

class TooMany extends Error {}

/**
 * Keeps a list that somebody sends in and has it checked: file, upload, job and line belong together. `source` must fail
 * where the sending broke off, or something else was wrong with it: then nothing of it stays.
 */
export async function receiveUpload(
  actor: Actor,
  input: {
    readonly employerId: string;
    readonly type: string;
    readonly fileName: string;
    readonly source: Readable;
  },
): Promise<Outcome<{ uploadId: string }, ReceiveRefusal>> {
  const definition = findUploadDefinition(input.type);
  if (actor.kind !== "employer" || !definition?.list || !isId(input.employerId)) return refuse("not-found");
  const employer = await database().employer.findFirst({
    where: { id: input.employerId, AND: { id: { in: [...actor.employerIds] } } },
    select: { id: true },
  });
  if (!employer) return refuse("not-found");
  if (!(await findEntries(actor, employer.id)).has(definition.entry)) return refuse("not-found");
  if (await hasSentTooMany(database(), actor.accountId)) return tooMany();
  const uploadId = newId();
  const name = safeFileName(input.fileName);
  try {
    const stored = await storeFile(
      input.source,
      {
        name,
        mediaType: mediaTypeOf(name),
        employerId: employer.id,
        retainUntil: new Date(now().getTime() + keptForDays * 24 * hour),
      },
      {
        maxBytes: limits.packedBytes,
        together: (tx, fileId) =>
          create(tx, actor, { uploadId, type: definition.type, employerId: employer.id, fileId, name }),
      },
    );
    return stored.ok ? success({ uploadId }) : stored;
  } catch (error) {
    if (error instanceof TooMany) return tooMany();
    throw error;
  }
}

const tooMany = () => refuse("uploads.too-many", { count: mostAnHour });

type NewUpload = {
  readonly uploadId: string;
  readonly type: string;
  readonly employerId: string;
  readonly fileId: string;
  readonly name: string;
};

async function create(tx: Transaction, actor: Actor, upload: NewUpload): Promise<void> {
  const { uploadId, type, employerId, fileId, name } = upload;
  // One after the other: nobody gets past the limit by sending all at once.
  await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${actor.accountId}::uuid FOR NO KEY UPDATE`;
  if (await hasSentTooMany(tx, actor.accountId)) throw new TooMany();
  const { sha256 } = await tx.storedFile.findUniqueOrThrow({
    where: { id: fileId },
    select: { sha256: true },
  });
  await tx.upload.create({
    data: { id: uploadId, type, employerId, accountId: actor.accountId, fileId, fileName: name, sha256 },
  });
  await enqueue(tx, checkUpload, { uploadId });
  await recordAudit(tx, actor, {
    event: "upload.received",
    subject: { type: "upload", id: uploadId },
    employerId,
    after: { type },
  });
}

async function hasSentTooMany(db: Pick<Transaction, "upload">, accountId: string): Promise<boolean> {
  const sent = await db.upload.count({
    where: { accountId, fileId: { not: null }, createdAt: { gt: new Date(now().getTime() - hour) } },
  });
  return sent >= mostAnHour;
}

/** By its name; what it really is shows when it is read. It is only ever handed out to be saved. */
function mediaTypeOf(name: string): string {
  if (/\.xlsx$/i.test(name)) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return /\.(csv|txt)$/i.test(name) ? "text/csv" : "application/octet-stream";
}
