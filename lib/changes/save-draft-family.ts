import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { readDraft, writeDraft } from "./draft";
import type { DraftData, draftMemberInput, removeDraftMemberInput } from "./draft-input";

type Saved = { employerId: string; draftId: string };
const mostMembers = 30;

/** Step 3: one of the family more. */
export async function addDraftMember(
  actor: Actor,
  { employerId, draftId, ...member }: z.infer<typeof draftMemberInput>,
): Promise<Outcome<Saved, "not-found" | "family.partner-already" | "family.too-many">> {
  return inDraft(actor, { employerId, draftId }, (draft) => {
    if (member.relation === "PARTNER" && draft.family.some(({ relation }) => relation === "PARTNER"))
      return refuse("family.partner-already");
    if (draft.family.length >= mostMembers) return refuse("family.too-many", { count: mostMembers });
    return success({ ...draft, family: [...draft.family, member] });
  });
}

export async function removeDraftMember(
  actor: Actor,
  { employerId, draftId, place }: z.infer<typeof removeDraftMemberInput>,
): Promise<Outcome<Saved, "not-found">> {
  return inDraft(actor, { employerId, draftId }, (draft) =>
    success({ ...draft, family: draft.family.filter((_, at) => at !== place) }),
  );
}

/** Held while it is changed: two clicks add two, not one over the other. */
async function inDraft<R extends string>(
  actor: Actor,
  at: Saved,
  change: (draft: DraftData) => Outcome<DraftData, R>,
): Promise<Outcome<Saved, R | "not-found">> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx: Transaction) => {
    await tx.$queryRaw`SELECT id FROM "AffiliationDraft" WHERE id = ${at.draftId}::uuid FOR UPDATE`;
    const draft = await readDraft(tx, actor, at);
    if (!draft) return refuse("not-found");
    const changed = change(draft);
    if (!changed.ok) return changed;
    await writeDraft(tx, actor, at, changed.value);
    return success(at);
  });
}
