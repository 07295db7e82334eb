import type { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { FileAbout } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { isId } from "@/lib/values/ids";
import { disk } from "./disk";
import { filesVisibleTo } from "./visible-to";

export type OpenedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Readable;
};

/** A file of the actor, and a line in the trail that it was opened; nothing for what is not there or not theirs. */
export async function openFile(actor: Actor, fileId: string, about?: FileAbout): Promise<OpenedFile | null> {
  if (!isId(fileId)) return null;
  return openScoped(actor, { id: fileId, AND: filesVisibleTo(actor, about) });
}

/** For what is reached through something else than the file: whoever calls this has looked whether the actor sees that. */
export async function openKeptFile(
  actor: Actor,
  { id, about }: { readonly id: string; readonly about: FileAbout },
): Promise<OpenedFile | null> {
  return openScoped(actor, { id, about, retainUntil: { gt: now() } });
}

async function openScoped(actor: Actor, where: Prisma.StoredFileWhereInput): Promise<OpenedFile | null> {
  const file = await database().storedFile.findFirst({
    where,
    select: {
      id: true,
      key: true,
      name: true,
      mediaType: true,
      size: true,
      employerId: true,
      brokerageId: true,
    },
  });
  if (!file) return null;
  const shelf = await disk();
  // A missing object must show here, not halfway the answer.
  await shelf.getMetaData(file.key);
  await recordAudit(database(), actor, {
    event: "file.downloaded",
    subject: { type: "file", id: file.id },
    employerId: file.employerId,
    brokerageId: file.brokerageId,
  });
  return {
    name: file.name,
    mediaType: file.mediaType,
    size: Number(file.size),
    bytes: await shelf.getStream(file.key),
  };
}
