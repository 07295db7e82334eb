"use server";

import { action } from "@/lib/access/action";
import { removeFamilyMember, removeFamilyMemberInput } from "@/lib/changes/remove-family-member";
import { saveFamilyMember, saveFamilyMemberInput } from "@/lib/changes/save-family-member";

type Done = { employerId: string; affiliationId: string; actionId: string };
const screenOf = ({ employerId, affiliationId, actionId }: Done) =>
  `/employer/${employerId}/people/${affiliationId}?done=changed&action=${actionId}`;

export const saveFamilyMemberAction = action({
  permission: "people.change",
  input: saveFamilyMemberInput,
  run: saveFamilyMember,
  at: { "family.partner-already": "relation" },
  leadTo: screenOf,
});

export const removeFamilyMemberAction = action({
  permission: "people.change",
  input: removeFamilyMemberInput,
  run: removeFamilyMember,
  leadTo: screenOf,
});
