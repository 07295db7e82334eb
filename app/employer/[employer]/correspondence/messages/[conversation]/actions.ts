"use server";

import { action } from "@/lib/access/action";
import { replyToDesk, replyToDeskInput } from "@/lib/inbox/reply-to-desk";

export const replyToDeskAction = action({
  permission: "contact-points.write",
  input: replyToDeskInput,
  run: replyToDesk,
  leadTo: ({ employerId, conversationId }) =>
    `/employer/${employerId}/correspondence/messages/${conversationId}?sent=1#last`,
});
