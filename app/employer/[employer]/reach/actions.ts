"use server";

import { action } from "@/lib/access/action";
import { changeInvitationHour, changeInvitationHourInput } from "@/lib/statements/change-invitation-hour";
import { inviteAgain } from "@/lib/statements/invite-again";
import { employerInput, rowInput } from "@/lib/statements/manage-invitations";
import { planForEverybody } from "@/lib/statements/plan-for-everybody";
import { recallPlanned, recallPlannedInput } from "@/lib/statements/recall-planned";
import { sendPlannedNow } from "@/lib/statements/send-planned-now";

const pageOf = (employerId: string, done: string, count = 0) =>
  `/employer/${employerId}/reach?done=${done}&count=${count}`;

export const planForEverybodyAction = action({
  permission: "invitations.manage",
  input: employerInput,
  run: planForEverybody,
  leadTo: ({ count }, { employerId }) => pageOf(employerId, "planned", count),
});

export const recallPlannedAction = action({
  permission: "invitations.manage",
  input: recallPlannedInput,
  run: recallPlanned,
  leadTo: ({ count }, { employerId }) => pageOf(employerId, "recalled", count),
});

export const sendPlannedNowAction = action({
  permission: "invitations.settings",
  input: employerInput,
  run: sendPlannedNow,
  leadTo: ({ count }, { employerId }) => pageOf(employerId, "sent", count),
});

export const inviteAgainAction = action({
  permission: "invitations.manage",
  input: rowInput,
  run: inviteAgain,
  leadTo: (_value, { employerId }) => pageOf(employerId, "again"),
});

export const changeInvitationHourAction = action({
  permission: "invitations.settings",
  input: changeInvitationHourInput,
  run: changeInvitationHour,
  leadTo: (_value, { employerId }) => pageOf(employerId, "hour"),
});
