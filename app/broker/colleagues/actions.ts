"use server";

import { action } from "@/lib/access/action";
import { changeRole, changeRoleInput } from "@/lib/brokers/change-role";
import { endMembership } from "@/lib/brokers/end-membership";
import { inviteColleague, inviteColleagueInput } from "@/lib/brokers/invite-colleague";
import { colleagueInput, resendInvitation } from "@/lib/brokers/resend-invitation";
import { revokeInvitation } from "@/lib/brokers/revoke-invitation";

const list = "/broker/colleagues";

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
  leadTo: ({ membershipId, warnings }) =>
    `${list}/${membershipId}?done=expected${warnings.map((code) => `&look=${code}`).join("")}`,
});

export const changeRoleAction = action({
  permission: "colleagues.manage",
  input: changeRoleInput,
  run: changeRole,
  at: { "colleague.last-administrator": "isAdmin" },
  leadTo: (_value, { membershipId }) => `${list}/${membershipId}?done=role`,
});

export const resendInvitationAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: resendInvitation,
  leadTo: (_value, { membershipId }) => `${list}/${membershipId}?done=resent`,
});

export const revokeInvitationAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: revokeInvitation,
  leadTo: () => `${list}?done=revoked`,
});

export const endMembershipAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: endMembership,
  leadTo: () => `${list}?done=removed`,
});
