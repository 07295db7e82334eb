"use server";

import { publicAction } from "@/lib/access/action";
import { confirmEmailChange, confirmEmailChangeInput } from "@/lib/identity/confirm-email-change";

export const confirmEmailChangeAction = publicAction({
  input: confirmEmailChangeInput,
  run: confirmEmailChange,
  leadTo: () => "/email-change/done",
});
