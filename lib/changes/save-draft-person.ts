import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { seal } from "@/lib/database/sealed";
import { findEntries } from "@/lib/employers/find-entries";
import { newId } from "@/lib/values/ids";
import { maskNationalNumber, parseNationalNumber } from "@/lib/values/national-number";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { readDraft, writeDraft } from "./draft";
import type { draftPersonInput } from "./draft-input";

export const sealedForDraft = (draftId: string) => `affiliation draft ${draftId}`;

/** Step 1 of a new affiliation: begins a draft, or corrects the person in one. */
export async function saveDraftPerson(
  actor: Actor,
  { employerId, draftId: given, nationalNumber, ...typed }: z.infer<typeof draftPersonInput>,
): Promise<Outcome<{ employerId: string; draftId: string }, "not-found">> {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return refuse("not-found");
  if (!(await findEntries(actor, employerId)).has("NEW_AFFILIATION")) return refuse("not-found");
  const draftId = given ?? newId();
  const draft = given ? await readDraft(database(), actor, { employerId, draftId }) : { family: [] };
  if (!draft) return refuse("not-found");
  const parsed = nationalNumber ? parseNationalNumber(nationalNumber) : null;
  const number = parsed?.ok
    ? {
        nationalNumberSealed: seal(parsed.value.number, sealedForDraft(draftId)),
        nationalNumberMasked: maskNationalNumber(parsed.value.number),
      }
    : draft.person && {
        nationalNumberSealed: draft.person.nationalNumberSealed,
        nationalNumberMasked: draft.person.nationalNumberMasked,
      };
  if (!number) return refuse("not-found");
  const { box = null, phone = null, privateEmail = null, ...rest } = typed;
  const data = { ...draft, person: { ...rest, box, phone, privateEmail, ...number } };
  if (given) {
    if (!(await writeDraft(database(), actor, { employerId, draftId }, data))) return refuse("not-found");
  } else {
    await database().affiliationDraft.create({
      data: { id: draftId, employerId, accountId: actor.accountId, data },
    });
  }
  return success({ employerId, draftId });
}
