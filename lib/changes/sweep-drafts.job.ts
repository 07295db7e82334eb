import { z } from "zod";
import { defineJob } from "@/lib/jobs/define-job";
import { log } from "@/lib/log";
import { now } from "@/lib/values/clock";

const keptForDays = 30;

/** A draft holds all that there is to know of somebody who is nobody's insured yet: what was left lying goes. */
export const sweepDrafts = defineJob({
  name: "changes.sweep-drafts",
  input: z.object({}),
  async run(context) {
    const before = new Date(now().getTime() - keptForDays * 86_400_000);
    const { count } = await context.transaction((tx) =>
      tx.affiliationDraft.deleteMany({ where: { updatedAt: { lt: before } } }),
    );
    log.info({ count }, "drafts.swept");
  },
});
