"use server";

import { action } from "@/lib/access/action";
import { changeRole, changeRoleInput } from "@/lib/employers/change-role";
import { endMembership } from "@/lib/employers/end-membership";
import { inviteColleague, inviteColleagueInput } from "@/lib/employers/invite-colleague";
import { colleagueInput, resendInvitation } from "@/lib/employers/resend-invitation";
import { revokeInvitation } from "@/lib/employers/revoke-invitation";

const listOf = (employerId: string) => `/employer/${employerId}/colleagues`;

export const inviteColleagueAction = action({
  permission: "colleagues.manage",
  input: inviteColleagueInput,
  run: inviteColleague,
  at: {
    "colleague.already": "email",
    "email.free-mail": "email",
    "email.role": "email",
    "email.disposable": "email",
    "email.perhaps-mistyped": "email",
  },
  leadTo: ({ as, warnings }, { employerId }) =>
    `${listOf(employerId)}?done=${as}${warnings.map((code) => `&look=${code}`).join("")}`,
});

export const changeRoleAction = action({
  permission: "colleagues.manage",
  input: changeRoleInput,
  run: changeRole,
  at: { "colleague.last-main-user": "role", "email.free-mail": "role", "email.role": "role" },
  leadTo: (_value, { employerId }) => `${listOf(employerId)}?done=changed`,
});

export const resendInvitationAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: resendInvitation,
  leadTo: (_value, { employerId }) => `${listOf(employerId)}?done=resent`,
});

export const revokeInvitationAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: revokeInvitation,
  leadTo: (_value, { employerId }) => `${listOf(employerId)}?done=revoked`,
});

/** Whoever removes themselves is out: there is no list to go back to. */
export const endMembershipAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: endMembership,
  leadTo: (_value, { employerId }) => `${listOf(employerId)}?done=removed`,
});
