import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { plainDateOf } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { familyText } from "./family-text";
import { lockAffiliation } from "./lock-affiliation";
import { recordChange } from "./record-change";

export const removeFamilyMemberInput = z.object({ employerId: id, affiliationId: id, memberId: id });

export async function removeFamilyMember(
  actor: Actor,
  { employerId, affiliationId, memberId }: z.infer<typeof removeFamilyMemberInput>,
): Promise<
  Outcome<{ employerId: string; affiliationId: string; actionId: string }, "not-found" | "person.left">
> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const held = await lockAffiliation(tx, actor, affiliationId);
    if (held?.employerId !== employerId) return refuse("not-found");
    if (!held.running) return refuse("person.left");
    const { personId } = held;
    const member = await tx.familyMember.findFirst({ where: { id: memberId, personId } });
    if (!member) return refuse("not-found");
    await tx.familyMember.delete({ where: { id: memberId, personId } });
    const actionId = await recordChange(tx, actor, {
      type: "family",
      event: "person.family-changed",
      employerId,
      affiliationId,
      personId,
      changes: [
        {
          field: "family",
          before: familyText({ ...member, birthDate: plainDateOf(member.birthDate) }),
          after: null,
        },
      ],
    });
    return success({ employerId, affiliationId, actionId });
  });
}
