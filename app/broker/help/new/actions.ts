"use server";

import { action } from "@/lib/access/action";
import { askInsurer, askInsurerInput } from "@/lib/inbox/ask-insurer";

export const askInsurerAction = action({
  permission: "help.ask",
  input: askInsurerInput,
  run: askInsurer,
  leadTo: ({ conversationId }) => `/broker/help/${conversationId}?sent=1`,
});
