import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { UploadStatus } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { isId } from "@/lib/values/ids";
import type { UploadType } from "./upload-view";

export type WaitingUpload = {
  readonly id: string;
  readonly fileName: string | null;
  readonly sentBy: string | null;
  readonly status: UploadStatus;
  readonly statusAt: Date;
  readonly undoUntil: Date | null;
};

const waiting: UploadStatus[] = ["RECEIVED", "COLUMNS_ASKED", "CHECKED", "CONFIRMED"];
const most = 10;

/** Lists that are not finished: they wait for their sender, are being worked on, or can still be taken back. Newest first. */
export async function findUploads(
  actor: Actor,
  { employerId, type }: { employerId: string; type?: UploadType },
): Promise<readonly WaitingUpload[]> {
  if (actor.kind !== "employer" || !isId(employerId)) return [];
  const found = await database().upload.findMany({
    where: {
      employerId,
      AND: { employerId: { in: [...actor.employerIds] } },
      ...(type ? { type } : {}),
      OR: [{ status: { in: waiting } }, { status: "APPLIED", undoUntil: { gt: now() } }],
    },
    select: {
      id: true,
      fileName: true,
      status: true,
      statusAt: true,
      undoUntil: true,
      account: { select: { firstName: true, lastName: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return found.map(({ account, ...upload }) => ({
    ...upload,
    sentBy: account ? `${account.firstName} ${account.lastName}` : null,
  }));
}
