"use server";

import { action } from "@/lib/access/action";
import { replyToInsurer, replyToInsurerInput } from "@/lib/inbox/reply-to-insurer";

export const replyToInsurerAction = action({
  permission: "help.ask",
  input: replyToInsurerInput,
  run: replyToInsurer,
  // Another address each time: a page that leads to where it is would be shown as it was.
  leadTo: ({ conversationId, messageId }) => `/broker/help/${conversationId}?sent=${messageId}#last`,
});
