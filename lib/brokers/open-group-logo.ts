import type { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { disk } from "@/lib/files/disk";
import { isId } from "@/lib/values/ids";

export type OpenedLogo = {
  readonly size: number;
  readonly sha256: string;
  readonly bytes: () => Promise<Readable>;
};

/** The logo of a group, for the people of its office and for the insurer's. It is looked at all day: no line in the trail. */
export async function openGroupLogo(actor: Actor, fileId: string): Promise<OpenedLogo | null> {
  if (!isId(fileId)) return null;
  const file = await database().storedFile.findFirst({
    where: { id: fileId, about: "LOGOS", AND: logosVisibleTo(actor) },
    select: { key: true, size: true, sha256: true },
  });
  if (!file) return null;
  const shelf = await disk();
  return {
    size: Number(file.size),
    sha256: file.sha256,
    bytes: () => shelf.getStream(file.key),
  };
}

function logosVisibleTo(actor: Actor): Prisma.StoredFileWhereInput {
  switch (actor.kind) {
    case "broker":
      return { groupLogos: { some: { brokerageId: actor.brokerageId } } };
    case "staff":
      return { groupLogos: { some: {} } };
    case "employer":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}
