import { anchorChainsJob } from "@/lib/audit/anchor-chains.job";
import type { MessageTemplate } from "@/lib/email/define-email";
import { deliverMessageJob } from "@/lib/email/deliver-message.job";
import { downloadReady } from "@/lib/exchange/emails/download-ready";
import { produceDownloadJob } from "@/lib/exchange/produce-download.job";
import { sweepFiles } from "@/lib/files/sweep-files.job";
import { addedToOrganisationEmail } from "@/lib/identity/emails/added-to-organisation";
import { alreadyRegisteredEmail } from "@/lib/identity/emails/already-registered";
import { credentialsChangedEmail } from "@/lib/identity/emails/credentials-changed";
import { emailChangeEmail } from "@/lib/identity/emails/email-change";
import { emailVerificationEmail } from "@/lib/identity/emails/email-verification";
import { invitationEmail } from "@/lib/identity/emails/invitation";
import { passwordResetEmail } from "@/lib/identity/emails/password-reset";
import { recoveryCodeUsed } from "@/lib/identity/emails/recovery-code-used";
import { signInCode } from "@/lib/identity/emails/sign-in-code";
import { twoStepCode } from "@/lib/identity/emails/two-step-code";
import { type AnyJob, defineSchedule, type Schedule } from "./define-job";
import { forgetFinishedRuns } from "./forget-finished.job";
import type { Registry } from "./worker";

/** Every letter and text message of the product; each stands in `lib/<capability>/emails/`. */
const messages: readonly MessageTemplate[] = [
  addedToOrganisationEmail,
  alreadyRegisteredEmail,
  credentialsChangedEmail,
  downloadReady,
  emailChangeEmail,
  emailVerificationEmail,
  invitationEmail,
  passwordResetEmail,
  recoveryCodeUsed,
  signInCode,
  twoStepCode,
];

/** Every job of the product; each stands in `lib/<capability>/<verb>.job.ts`. */
const jobs: readonly AnyJob[] = [
  deliverMessageJob(messages),
  produceDownloadJob,
  anchorChainsJob,
  forgetFinishedRuns,
  sweepFiles,
];

/** What comes back by itself, on the clocks of Brussels. */
const schedules: readonly Schedule[] = [
  defineSchedule({ name: "forget-finished-runs", cron: "17 4 * * *", job: forgetFinishedRuns }),
  defineSchedule({ name: "anchor-chains", cron: "57 3 * * *", job: anchorChainsJob }),
  defineSchedule({ name: "sweep-files", cron: "37 4 * * *", job: sweepFiles }),
];

export const registry: Registry = { jobs, schedules };
