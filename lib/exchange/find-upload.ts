import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { countInvitable } from "@/lib/statements/count-invitable";
import { nextMorning } from "@/lib/statements/next-morning";
import { now } from "@/lib/values/clock";
import type { CheckRefusal } from "./checked-list";
import { heldBack } from "./count-upload";
import type { AskedColumns, UploadCounts, UploadType, UploadView } from "./upload-view";
import { findReachable } from "./with-upload";

const chosen = {
  id: true,
  type: true,
  employerId: true,
  accountId: true,
  fileName: true,
  sha256: true,
  status: true,
  statusAt: true,
  createdAt: true,
  strict: true,
  refusal: true,
  columns: true,
  counts: true,
  progressDone: true,
  progressTotal: true,
  actionId: true,
  undoUntil: true,
  undoneAt: true,
  employer: { select: { name: true, invitationHour: true } },
  account: { select: { firstName: true, lastName: true } },
  action: { select: { resultFileId: true } },
} as const;

type Found = Prisma.UploadGetPayload<{ select: typeof chosen }>;

/** All that the pages of one upload show above their lists. */
export async function findUpload(actor: Actor, uploadId: string): Promise<UploadView | null> {
  const reachable = await findReachable(actor, uploadId);
  if (!reachable) return null;
  const upload = await database().upload.findUniqueOrThrow({ where: { id: reachable.id }, select: chosen });
  const [sameFile, another, invitations] = await Promise.all([
    findSameFile(upload),
    findAnother(upload),
    reachable.definition.invites ? findInvitations(upload) : { planned: 0, firstAt: null },
  ]);
  const canBeUndone = upload.status === "APPLIED" && upload.undoUntil !== null && upload.undoUntil > now();
  return {
    id: upload.id,
    type: upload.type as UploadType,
    employerId: upload.employerId,
    employerName: upload.employer.name,
    fileName: upload.fileName,
    sentBy: nameOf(upload.account),
    mine: upload.accountId === actor.accountId,
    status: upload.status,
    statusAt: upload.statusAt,
    createdAt: upload.createdAt,
    strict: upload.strict,
    refusal: upload.refusal as CheckRefusal | null,
    columns: upload.status === "COLUMNS_ASKED" ? (upload.columns as AskedColumns | null) : null,
    counts: countsOf(upload.counts),
    progressDone: upload.progressDone,
    progressTotal: upload.progressTotal,
    sameFile,
    another,
    actionId: upload.actionId,
    resultFileId: upload.action?.resultFileId ?? null,
    undoUntil: canBeUndone ? upload.undoUntil : null,
    undoneAt: upload.undoneAt,
    invitations,
  };
}

function nameOf(account: { firstName: string; lastName: string } | null): string | null {
  return account && `${account.firstName} ${account.lastName}`;
}

function countsOf(stored: Prisma.JsonValue): UploadCounts | null {
  if (stored === null) return null;
  const { unknownUntold: _, ...counts } = stored as unknown as UploadCounts & { unknownUntold?: number };
  return counts;
}

/** The same bytes, processed before. That it was is no reason to refuse it: it was perhaps taken back or overwritten. */
async function findSameFile(upload: Found): Promise<UploadView["sameFile"]> {
  if (!upload.sha256) return null;
  const same = await database().upload.findFirst({
    where: {
      employerId: upload.employerId,
      type: upload.type,
      sha256: upload.sha256,
      id: { not: upload.id },
      status: { in: ["APPLIED", "CONFIRMED"] },
      createdAt: { lt: upload.createdAt },
    },
    select: { createdAt: true, appliedAt: true, actionId: true, account: chosen.account },
    orderBy: { createdAt: "desc" },
  });
  if (!same?.actionId) return null;
  return { at: same.appliedAt ?? same.createdAt, by: nameOf(same.account), actionId: same.actionId };
}

async function findAnother(upload: Found): Promise<UploadView["another"]> {
  if (upload.actionId) return null;
  const another = await database().upload.findFirst({
    where: {
      employerId: upload.employerId,
      type: upload.type,
      id: { not: upload.id },
      status: { in: ["RECEIVED", "CHECKED", "CONFIRMED"] },
    },
    select: { id: true, createdAt: true, account: chosen.account },
    orderBy: [{ status: "desc" }, { createdAt: "desc" }],
  });
  return another && { id: another.id, by: nameOf(another.account), at: another.createdAt };
}

/** Those that wait because of it; before it is confirmed, those that would. */
async function findInvitations(upload: Found): Promise<UploadView["invitations"]> {
  if (upload.status === "CHECKED") {
    const planned = await countInvitable(upload.id, heldBack(upload.id));
    const firstAt = planned > 0 ? nextMorning(now(), upload.employer.invitationHour) : null;
    return { planned, firstAt };
  }
  const where = {
    uploadId: upload.id,
    status: { in: ["PLANNED", "SENT"] },
  } satisfies Prisma.StatementInvitationWhereInput;
  const { _count, _min } = await database().statementInvitation.aggregate({
    where,
    _count: true,
    _min: { plannedFor: true },
  });
  return { planned: _count, firstAt: _min.plannedFor };
}
