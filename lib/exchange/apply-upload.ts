import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";

export const applyUpload = definePostcard({
  name: "exchange.apply-upload",
  input: z.object({ uploadId: z.uuid() }),
  maxAttempts: 5,
});
