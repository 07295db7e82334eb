"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { retryJob } from "@/lib/jobs/retry-job";
import { id } from "@/lib/values/ids";

export const retryJobAction = action({
  permission: "operations.manage",
  input: z.object({ runId: id }),
  run: retryJob,
  leadTo: () => "/staff/jobs",
});
