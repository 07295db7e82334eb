"use server";

import { action } from "@/lib/access/action";
import { changeMembership, changeMembershipInput } from "@/lib/brokers/change-membership";
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
  leadTo: ({ as, warnings }) => `${list}?done=${as}${warnings.map((code) => `&look=${code}`).join("")}`,
});

export const changeMembershipAction = action({
  permission: "colleagues.manage",
  input: changeMembershipInput,
  run: changeMembership,
  at: { "colleague.last-administrator": "isAdmin" },
  leadTo: () => `${list}?done=changed`,
});

export const resendInvitationAction = action({
  permission: "colleagues.manage",
  input: colleagueInput,
  run: resendInvitation,
  leadTo: () => `${list}?done=resent`,
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
