"use server";

import { action } from "@/lib/access/action";
import {
  draftInput,
  draftMemberInput,
  draftPersonInput,
  draftWorkInput,
  removeDraftMemberInput,
} from "@/lib/changes/draft-input";
import { discardDraft } from "@/lib/changes/find-draft";
import { addDraftMember, removeDraftMember } from "@/lib/changes/save-draft-family";
import { saveDraftPerson } from "@/lib/changes/save-draft-person";
import { saveDraftWork } from "@/lib/changes/save-draft-work";
import { sendAffiliation } from "@/lib/changes/send-affiliation";

type Saved = { employerId: string; draftId: string };
const stepOf = ({ employerId, draftId }: Saved, step: string) =>
  `/employer/${employerId}/people/new?draft=${draftId}&step=${step}`;

export const saveDraftPersonAction = action({
  permission: "people.change",
  input: draftPersonInput,
  run: saveDraftPerson,
  leadTo: (saved) => stepOf(saved, "work"),
});

export const saveDraftWorkAction = action({
  permission: "people.change",
  input: draftWorkInput,
  run: saveDraftWork,
  at: {
    "affiliation.category": "categoryId",
    "affiliation.before-birth": "hiredOn",
    "affiliation.too-far": "hiredOn",
    "affiliation.contract-ended": "hiredOn",
  },
  leadTo: (saved) => stepOf(saved, "family"),
});

export const addDraftMemberAction = action({
  permission: "people.change",
  input: draftMemberInput,
  run: addDraftMember,
  at: { "family.partner-already": "relation" },
  leadTo: (saved) => stepOf(saved, "family"),
});

export const removeDraftMemberAction = action({
  permission: "people.change",
  input: removeDraftMemberInput,
  run: removeDraftMember,
  leadTo: (saved) => stepOf(saved, "family"),
});

export const discardDraftAction = action({
  permission: "people.change",
  input: draftInput,
  run: discardDraft,
  leadTo: ({ employerId }) => `/employer/${employerId}/people/new`,
});

export const sendAffiliationAction = action({
  permission: "people.change",
  input: draftInput,
  run: sendAffiliation,
  leadTo: ({ employerId, affiliationId, actionId }) =>
    `/employer/${employerId}/people/${affiliationId}?done=changed&action=${actionId}`,
});
