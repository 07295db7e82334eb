"use server";

import { publicAction } from "@/lib/access/action";
import { resetPassword, resetPasswordInput } from "@/lib/identity/reset-password";

export const resetPasswordAction = publicAction({
  input: resetPasswordInput,
  run: resetPassword,
  at: {
    "password.personal": "password",
    "password.common": "password",
    "password.too-short": "password",
    "password.too-long": "password",
  },
  leadTo: () => "/forgotten-password?done=1",
});
