import type { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import type { FileAbout } from "@/lib/database/generated/enums";
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
  const file = await database().storedFile.findFirst({
    where: { id: fileId, AND: filesVisibleTo(actor, about) },
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
