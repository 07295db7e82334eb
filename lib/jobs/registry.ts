import { anchorChainsJob } from "@/lib/audit/anchor-chains.job";
import { joinAnsweredEmail } from "@/lib/brokers/emails/join-answered";
import { joinAskedEmail } from "@/lib/brokers/emails/join-asked";
import { dataChangedEmail } from "@/lib/changes/emails/data-changed";
import { sweepDrafts } from "@/lib/changes/sweep-drafts.job";
import type { MessageTemplate } from "@/lib/email/define-email";
import { deliverMessageJob } from "@/lib/email/deliver-message.job";
import { applyUploadJob } from "@/lib/exchange/apply-upload.job";
import { checkUploadJob } from "@/lib/exchange/check-upload.job";
import { downloadReady } from "@/lib/exchange/emails/download-ready";
import { makeBordereauxJob, makeMonthlyBordereauxJob } from "@/lib/exchange/make-bordereaux.job";
import { produceDownloadJob } from "@/lib/exchange/produce-download.job";
import { tidyUploads } from "@/lib/exchange/tidy-uploads.job";
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
import { answerForAsker } from "@/lib/inbox/emails/answer-for-asker";
import { messageCopy } from "@/lib/inbox/emails/message-copy";
import { messageForDesk } from "@/lib/inbox/emails/message-for-desk";
import { questionForStaff } from "@/lib/inbox/emails/question-for-staff";
import { startDeclaredSalariesJob } from "@/lib/insured/start-declared-salaries.job";
import { accessAnsweredEmail } from "@/lib/products/emails/access-answered";
import { accessRequestedEmail } from "@/lib/products/emails/access-requested";
import { offerAccepted } from "@/lib/quotes/emails/offer-accepted";
import { offerExpired } from "@/lib/quotes/emails/offer-expired";
import { offerExpires } from "@/lib/quotes/emails/offer-expires";
import { referralAnswered } from "@/lib/quotes/emails/referral-answered";
import { referralAsked } from "@/lib/quotes/emails/referral-asked";
import { referralCopy } from "@/lib/quotes/emails/referral-copy";
import { expireQuotesJob } from "@/lib/quotes/expire-quotes.job";
import { accountKnown } from "@/lib/statements/emails/account-known";
import { accountOpened } from "@/lib/statements/emails/account-opened";
import { statementInvitation } from "@/lib/statements/emails/statement-invitation";
import { sendDueInvitationsJob } from "@/lib/statements/send-due-invitations.job";
import { type AnyJob, defineSchedule, type Schedule } from "./define-job";
import { forgetFinishedRuns } from "./forget-finished.job";
import type { Registry } from "./worker";

/** Every letter and text message of the product; each stands in `lib/<capability>/emails/`. */
const messages: readonly MessageTemplate[] = [
  joinAnsweredEmail,
  joinAskedEmail,
  accessAnsweredEmail,
  accessRequestedEmail,
  accountKnown,
  accountOpened,
  addedToOrganisationEmail,
  alreadyRegisteredEmail,
  answerForAsker,
  credentialsChangedEmail,
  dataChangedEmail,
  downloadReady,
  emailChangeEmail,
  emailVerificationEmail,
  invitationEmail,
  messageCopy,
  messageForDesk,
  offerAccepted,
  offerExpired,
  offerExpires,
  passwordResetEmail,
  questionForStaff,
  recoveryCodeUsed,
  referralAnswered,
  referralAsked,
  referralCopy,
  signInCode,
  statementInvitation,
  twoStepCode,
];

/** Every job of the product; each stands in `lib/<capability>/<verb>.job.ts`. */
const jobs: readonly AnyJob[] = [
  deliverMessageJob(messages),
  produceDownloadJob,
  checkUploadJob,
  applyUploadJob,
  tidyUploads,
  sweepDrafts,
  startDeclaredSalariesJob,
  makeMonthlyBordereauxJob,
  makeBordereauxJob,
  anchorChainsJob,
  forgetFinishedRuns,
  sweepFiles,
  sendDueInvitationsJob,
  expireQuotesJob,
];

/** What comes back by itself, on the clocks of Brussels. */
const schedules: readonly Schedule[] = [
  defineSchedule({ name: "forget-finished-runs", cron: "17 4 * * *", job: forgetFinishedRuns }),
  defineSchedule({ name: "anchor-chains", cron: "57 3 * * *", job: anchorChainsJob }),
  defineSchedule({ name: "tidy-uploads", cron: "7 4 * * *", job: tidyUploads }),
  defineSchedule({ name: "sweep-drafts", cron: "27 4 * * *", job: sweepDrafts }),
  defineSchedule({ name: "sweep-files", cron: "37 4 * * *", job: sweepFiles }),
  // Before the bordereaux are made, and as soon as the day has begun.
  defineSchedule({ name: "start-declared-salaries", cron: "10 0 * * *", job: startDeclaredSalariesJob }),
  defineSchedule({ name: "expire-quotes", cron: "20 0 * * *", job: expireQuotesJob }),
  defineSchedule({ name: "make-monthly-bordereaux", cron: "0 5 15 * *", job: makeMonthlyBordereauxJob }),
  // What is due is sent whenever a worker is there: minutes that were missed need not be made up for.
  defineSchedule({
    name: "send-due-invitations",
    cron: "* * * * *",
    catchUp: false,
    job: sendDueInvitationsJob,
  }),
];

export const registry: Registry = { jobs, schedules };
