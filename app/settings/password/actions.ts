"use server";

import { action } from "@/lib/access/action";
import { changePassword, changePasswordInput } from "@/lib/identity/change-password";

export const changePasswordAction = action({
  permission: "account.manage",
  input: changePasswordInput,
  run: changePassword,
  at: {
    "password.wrong": "oldPassword",
    "password.same": "password",
    "password.personal": "password",
    "password.common": "password",
    "password.too-short": "password",
    "password.too-long": "password",
  },
  leadTo: () => "/settings/password?done=1",
});
