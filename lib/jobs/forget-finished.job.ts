import { z } from "zod";
import { defineJob } from "./define-job";
import { jobSettings } from "./job-settings";

/** Finished runs have told their story after a month. Dead ones stay until somebody has looked at them. */
export const forgetFinishedRuns = defineJob({
  name: "jobs.forget-finished",
  input: z.object({}),
  async run(context) {
    const days = jobSettings().keptDays;
    await context.transaction(
      (tx) => tx.$executeRaw`
      DELETE FROM "JobRun" WHERE status = 'DONE' AND "finishedAt" < now() - ${days} * interval '1 day'`,
    );
  },
});
