"use server";

import { action } from "@/lib/access/action";
import { replyToDesk, replyToDeskInput } from "@/lib/inbox/reply-to-desk";

export const replyToDeskAction = action({
  permission: "contact-points.write",
  input: replyToDeskInput,
  run: replyToDesk,
  // Another address each time: a page that leads to where it is would be shown as it was.
  leadTo: ({ employerId, conversationId, messageId }) =>
    `/employer/${employerId}/correspondence/messages/${conversationId}?sent=${messageId}#last`,
});
