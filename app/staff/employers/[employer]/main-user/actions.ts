"use server";

import { action } from "@/lib/access/action";
import { inviteMainUser, inviteMainUserInput } from "@/lib/employers/invite-main-user";

export const inviteMainUserAction = action({
  permission: "accounts.manage",
  input: inviteMainUserInput,
  run: inviteMainUser,
  at: {
    "colleague.already": "email",
    "email.free-mail": "email",
    "email.role": "email",
    "email.disposable": "email",
    "email.perhaps-mistyped": "email",
  },
  leadTo: ({ as }, { employerId }) => `/staff/employers/${employerId}/main-user?done=${as}`,
});
