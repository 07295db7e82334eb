import { anchorChainsJob } from "@/lib/audit/anchor-chains.job";
import { deliverMessageJob } from "@/lib/email/deliver-message.job";
import type { MessageTemplate } from "@/lib/email/define-email";
import { downloadReady } from "@/lib/exchange/emails/download-ready";
import { produceDownloadJob } from "@/lib/exchange/produce-download.job";
import { sweepFiles } from "@/lib/files/sweep-files.job";
import { recoveryCodeUsed } from "@/lib/identity/emails/recovery-code-used";
import { signInCode } from "@/lib/identity/emails/sign-in-code";
import { type AnyJob, defineSchedule, type Schedule } from "./define-job";
import { forgetFinishedRuns } from "./forget-finished.job";
import type { Registry } from "./worker";

/** Every letter and text message of the product; each stands in `lib/<capability>/emails/`. */
const messages: readonly MessageTemplate[] = [downloadReady, recoveryCodeUsed, signInCode];

/** Every job of the product; each stands in `lib/<capability>/<verb>.job.ts`. */
const jobs: readonly AnyJob[] = [deliverMessageJob(messages), produceDownloadJob, anchorChainsJob, forgetFinishedRuns, sweepFiles];

/** What comes back by itself, on the clocks of Brussels. */
const schedules: readonly Schedule[] = [
  defineSchedule({ name: "forget-finished-runs", cron: "17 4 * * *", job: forgetFinishedRuns }),
  defineSchedule({ name: "anchor-chains", cron: "57 3 * * *", job: anchorChainsJob }),
  defineSchedule({ name: "sweep-files", cron: "37 4 * * *", job: sweepFiles }),
];

export const registry: Registry = { jobs, schedules };
