import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";
import { id } from "@/lib/values/ids";

/** With the pauses of the queue this keeps trying for about a day: longer than most mail servers are away. */
export const deliverMessage = definePostcard({
  name: "email.deliver-message",
  input: z.object({ messageId: id }),
  maxAttempts: 12,
});
