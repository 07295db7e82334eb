"use server";

import { action } from "@/lib/access/action";
import { writeToDesk, writeToDeskInput } from "@/lib/inbox/write-to-desk";

export const writeToDeskAction = action({
  permission: "contact-points.write",
  input: writeToDeskInput,
  run: writeToDesk,
  leadTo: ({ employerId, conversationId }) =>
    `/employer/${employerId}/correspondence/messages/${conversationId}?sent=1`,
});
