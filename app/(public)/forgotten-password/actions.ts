"use server";

import { publicAction } from "@/lib/access/action";
import { askPasswordReset, askPasswordResetInput } from "@/lib/identity/ask-password-reset";

export const askPasswordResetAction = publicAction({
  input: askPasswordResetInput,
  run: askPasswordReset,
  leadTo: () => "/forgotten-password?sent=1",
});
