import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { addYears, plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { readDraft, writeDraft } from "./draft";
import type { draftWorkInput } from "./draft-input";
import { type AddressWarning, judgeAddress } from "./judge-address";

type Refused =
  | AddressWarning
  | "not-found"
  | "affiliation.category"
  | "affiliation.before-birth"
  | "affiliation.too-far"
  | "affiliation.contract-ended";

/** Step 2: the contract, the work, the address that the person will be invited at. */
export async function saveDraftWork(
  actor: Actor,
  { employerId, draftId, insist, ...typed }: z.infer<typeof draftWorkInput>,
): Promise<Outcome<{ employerId: string; draftId: string }, Refused>> {
  if (actor.kind !== "employer") return refuse("not-found");
  const { employeeNumber = null, workEmail = null, ...work } = typed;
  const draft = await readDraft(database(), actor, { employerId, draftId });
  if (!draft?.person) return refuse("not-found");
  const category = await database().category.findFirst({
    where: { id: work.categoryId, contract: { employerId } },
    select: { contract: { select: { endsOn: true } } },
  });
  if (!category) return refuse("affiliation.category");
  const { endsOn } = category.contract;
  if (endsOn && work.hiredOn > plainDateOf(endsOn)) return refuse("affiliation.contract-ended");
  if (work.hiredOn <= draft.person.birthDate) return refuse("affiliation.before-birth");
  if (work.hiredOn > addYears(today(), 1)) return refuse("affiliation.too-far");
  if (workEmail) {
    const judged = await judgeAddress(database(), workEmail, { employerId, personId: null });
    if (judged.as === "error" || (judged.as === "warning" && !insist))
      return refuse(judged.code, { at: "workEmail", suggestion: judged.suggestion ?? "" });
  }
  const data = { ...draft, work: { ...work, employeeNumber, workEmail } };
  if (!(await writeDraft(database(), actor, { employerId, draftId }, data))) return refuse("not-found");
  return success({ employerId, draftId });
}
