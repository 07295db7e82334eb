import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";

/** Comes back every minute; asked for at once where somebody waits for a letter. */
export const sendDueInvitations = definePostcard({
  name: "statements.send-due-invitations",
  input: z.object({}),
});
