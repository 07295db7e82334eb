import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { FamilyRelation } from "@/lib/database/generated/enums";
import { dateField, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { id, newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { personName } from "@/lib/values/names";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { familyText } from "./family-text";
import { lockAffiliation } from "./lock-affiliation";
import { sexes } from "./person-input";
import { recordChange } from "./record-change";

export const familyMemberShape = {
  relation: z.enum(FamilyRelation, { error: "value.required" }),
  firstName: personName,
  lastName: personName,
  birthDate: dateField.refine((date) => date <= today(), "date.future"),
  sex: z.enum(sexes, { error: "value.required" }),
} as const;

export const saveFamilyMemberInput = z.object({
  employerId: id,
  affiliationId: id,
  /** Absent for somebody who is added. */
  memberId: id.optional(),
  ...familyMemberShape,
});

const mostMembers = 30;

type Refused =
  | "not-found"
  | "person.left"
  | "family.partner-already"
  | "family.too-many"
  | "person.unchanged";

export async function saveFamilyMember(
  actor: Actor,
  { employerId, affiliationId, memberId, ...typed }: z.infer<typeof saveFamilyMemberInput>,
): Promise<Outcome<{ employerId: string; affiliationId: string; actionId: string }, Refused>> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const held = await lockAffiliation(tx, actor, affiliationId);
    if (held?.employerId !== employerId) return refuse("not-found");
    if (!held.running) return refuse("person.left");
    const { personId } = held;
    const family = await tx.familyMember.findMany({ where: { personId } });
    const before = family.find((one) => one.id === memberId);
    if (memberId && !before) return refuse("not-found");
    if (!memberId && family.length >= mostMembers) return refuse("family.too-many", { count: mostMembers });
    if (
      typed.relation === "PARTNER" &&
      family.some((one) => one.relation === "PARTNER" && one.id !== memberId)
    )
      return refuse("family.partner-already");
    const member = { ...typed, id: memberId ?? newId() };
    const was = before && familyText({ ...before, birthDate: plainDateOf(before.birthDate) });
    if (was === familyText(member)) return refuse("person.unchanged");
    const data = { ...typed, birthDate: utcMidnight(typed.birthDate) };
    if (before) await tx.familyMember.update({ where: { id: member.id, personId }, data });
    else await tx.familyMember.create({ data: { ...data, id: member.id, personId } });
    const actionId = await recordChange(tx, actor, {
      type: "family",
      event: "person.family-changed",
      employerId,
      affiliationId,
      personId,
      changes: [{ field: "family", before: was ?? null, after: familyText(member) }],
    });
    return success({ employerId, affiliationId, actionId });
  });
}
