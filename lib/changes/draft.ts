import type { EmployerActor } from "@/lib/access/actor";
import type { Database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";
import { type DraftData, draftData } from "./draft-input";

/** A draft belongs to the employer: a colleague may finish it. */
function draftsVisibleTo(actor: EmployerActor, employerId: string): Prisma.AffiliationDraftWhereInput {
  return { employerId: { in: actor.employerIds.filter((one) => one === employerId) } };
}

export async function readDraft(
  db: Database,
  actor: EmployerActor,
  { employerId, draftId }: { employerId: string; draftId: string },
): Promise<DraftData | null> {
  const found = await db.affiliationDraft.findFirst({
    where: { id: draftId, AND: draftsVisibleTo(actor, employerId) },
    select: { data: true },
  });
  return found && draftData.parse(found.data);
}

/** False when it is not, or no longer, there. */
export async function writeDraft(
  db: Database,
  actor: EmployerActor,
  { employerId, draftId }: { employerId: string; draftId: string },
  data: DraftData,
): Promise<boolean> {
  const { count } = await db.affiliationDraft.updateMany({
    where: { id: draftId, AND: draftsVisibleTo(actor, employerId) },
    data: { data, updatedAt: now() },
  });
  return count > 0;
}

export async function removeDraft(
  db: Database,
  actor: EmployerActor,
  { employerId, draftId }: { employerId: string; draftId: string },
): Promise<boolean> {
  const { count } = await db.affiliationDraft.deleteMany({
    where: { id: draftId, AND: draftsVisibleTo(actor, employerId) },
  });
  return count > 0;
}
