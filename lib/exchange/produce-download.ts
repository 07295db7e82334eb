import { z } from "zod";
import { definePostcard } from "@/lib/jobs/define-job";

export const produceDownload = definePostcard({
  name: "exchange.produce-download",
  input: z.object({ actionId: z.uuid() }),
  maxAttempts: 5,
});
