import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";

export const checkUpload = definePostcard({
  name: "exchange.check-upload",
  input: z.object({ uploadId: z.uuid() }),
  maxAttempts: 5,
});
