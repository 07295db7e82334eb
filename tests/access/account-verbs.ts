import { generate } from "otplib";
import type { Actor } from "@/lib/access/actor";
import { findAuditEntries } from "@/lib/audit/find-entries";
import { verifyChains } from "@/lib/audit/verify-chains";
import { database } from "@/lib/database/client";
import { findMessages } from "@/lib/email/find-messages";
import { askEmailChange } from "@/lib/identity/ask-email-change";
import { changePassword } from "@/lib/identity/change-password";
import { changeProfile } from "@/lib/identity/change-profile";
import { chooseTwoStepApp } from "@/lib/identity/choose-two-step-app";
import { chooseTwoStepPhone } from "@/lib/identity/choose-two-step-phone";
import { confirmWithCode, confirmWithPassword, proofAskedOf } from "@/lib/identity/confirm-identity";
import { confirmTwoStep } from "@/lib/identity/confirm-two-step";
import { endOtherSessions } from "@/lib/identity/end-other-sessions";
import { endSession } from "@/lib/identity/end-session";
import { endSessionsOf } from "@/lib/identity/end-sessions-of";
import { extendSession } from "@/lib/identity/extend-session";
import { findAccount } from "@/lib/identity/find-account";
import { findAccounts } from "@/lib/identity/find-accounts";
import { findIdentities } from "@/lib/identity/find-identities";
import { findProfile } from "@/lib/identity/find-profile";
import { findSessions } from "@/lib/identity/find-sessions";
import { findTwoStep } from "@/lib/identity/find-two-step";
import { linkIdentity } from "@/lib/identity/link-identity";
import { lockAccount } from "@/lib/identity/lock-account";
import { readSetUpOf } from "@/lib/identity/read-set-up";
import { removeTwoStep } from "@/lib/identity/remove-two-step";
import { renewRecoveryCodes } from "@/lib/identity/renew-recovery-codes";
import { resetTwoStep } from "@/lib/identity/reset-two-step";
import { sessionLeft } from "@/lib/identity/session-left";
import { switchHat } from "@/lib/identity/switch-hat";
import { triggerPasswordReset } from "@/lib/identity/trigger-password-reset";
import { unlinkIdentity } from "@/lib/identity/unlink-identity";
import { unlockAccount } from "@/lib/identity/unlock-account";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { findJobs } from "@/lib/jobs/find-jobs";
import { retryJob } from "@/lib/jobs/retry-job";
import { countWork } from "@/lib/staff/count-work";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { type AccountWish, anAccount } from "@/tests/support/builders";
import { withApp } from "@/tests/support/two-step";
import { byList, byRecord, type Owner, own, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

const reason = "gevraagd aan de telefoon";

const anAccountId = async (wish: AccountWish = {}) => (await anAccount(wish)).id;

async function withAppAccount(): Promise<string> {
  const id = await anAccountId();
  await withApp(id);
  return id;
}

async function aJob(): Promise<string> {
  const run = { id: newId(), name: "files.sweep", payload: {}, status: "DEAD" as const };
  return (await database().jobRun.create({ data: run })).id;
}

async function aMessage(): Promise<string> {
  const facts = { template: "invitation", language: "nl", recipient: "an@mail.example" } as const;
  return (await database().outboxMessage.create({ data: { id: newId(), eventKey: newId(), ...facts } })).id;
}

/** A line about the insured person of the first employer, written because the employer looked. */
async function anAuditLine({ employer, actors }: World): Promise<string> {
  await openAffiliation(actors.employer, firstPersonOf(employer).affiliationId);
  return (
    await database().auditEntry.findFirstOrThrow({
      where: { event: "person.viewed" },
      orderBy: { id: "desc" },
    })
  ).id;
}

/** What the browser of the insured person holds halfway setting up an app. */
async function aSetUp({ actors }: World): Promise<string> {
  const chosen = await chooseTwoStepApp(actors.insured);
  if (!chosen.ok) throw new Error(chosen.reason);
  return chosen.value;
}

/** The code that the insured person's app shows, whoever types it. */
async function confirmWithTheirCode(actor: Actor, setUp: string, { actors }: World) {
  const shown = readSetUpOf(actors.insured, setUp);
  const code = shown?.method === "APP" ? await generate({ secret: shown.secret }) : "123456";
  return confirmTwoStep(actor, { setUp, code });
}

const apps = new Map<string, () => Promise<string>>();
const withTheApp = async ({ account }: Owner) => apps.set(account.id, await withApp(account.id));
const linked = ({ account }: Owner) =>
  database().externalIdentity.create({
    data: { id: newId(), accountId: account.id, provider: "itsme", subject: newId() },
  });

const ownAccount: Record<string, Verb> = {
  "lib/identity/ask-email-change.ts askEmailChange": own({
    call: ({ actor }) => askEmailChange(actor, { email: `nieuw.${newId().slice(-6)}@mail.example` }),
  }),
  "lib/identity/change-password.ts changePassword": own({
    call: ({ actor, account }) =>
      changePassword(actor, { oldPassword: account.password, password: "kwartel zolder bever 41" }),
  }),
  "lib/identity/change-profile.ts changeProfile": own({
    call: ({ actor }) => changeProfile(actor, { firstName: "Lotte", lastName: "Maes", language: "fr" }),
  }),
  "lib/identity/choose-two-step-app.ts chooseTwoStepApp": own({
    call: ({ actor }) => chooseTwoStepApp(actor),
  }),
  "lib/identity/choose-two-step-phone.ts chooseTwoStepPhone": own({
    call: ({ actor }) => chooseTwoStepPhone(actor, { phone: "+32470123456" }),
  }),
  "lib/identity/confirm-identity.ts proofAskedOf": own({ call: ({ actor }) => proofAskedOf(actor) }),
  "lib/identity/confirm-identity.ts confirmWithPassword": own({
    call: ({ actor, account }) => confirmWithPassword(actor, { password: account.password }),
  }),
  "lib/identity/confirm-identity.ts confirmWithCode": own({
    ready: withTheApp,
    call: async ({ actor, account }) =>
      confirmWithCode(actor, { code: (await apps.get(account.id)?.()) ?? "" }),
  }),
  "lib/identity/end-other-sessions.ts endOtherSessions": own({
    call: ({ actor }) => endOtherSessions(actor),
  }),
  "lib/identity/extend-session.ts extendSession": own({ call: ({ actor }) => extendSession(actor) }),
  "lib/identity/session-left.ts sessionLeft": own({ call: ({ actor }) => sessionLeft(actor) }),
  "lib/identity/find-identities.ts findIdentities": own({
    ready: linked,
    call: ({ actor }) => findIdentities(actor),
  }),
  "lib/identity/find-profile.ts findProfile": own({ call: ({ actor }) => findProfile(actor) }),
  "lib/identity/find-sessions.ts findSessions": own({ call: ({ actor }) => findSessions(actor) }),
  "lib/identity/find-two-step.ts findTwoStep": own({
    ready: withTheApp,
    call: ({ actor }) => findTwoStep(actor),
  }),
  "lib/identity/link-identity.ts linkIdentity": own({
    call: ({ actor }) => linkIdentity(actor, { provider: "eid", subject: newId() } as never),
  }),
  "lib/identity/unlink-identity.ts unlinkIdentity": own({
    ready: linked,
    call: ({ actor }) => unlinkIdentity(actor, { provider: "itsme" }),
  }),
  "lib/identity/remove-two-step.ts removeTwoStep": own({
    ready: withTheApp,
    call: ({ actor }) => removeTwoStep(actor),
  }),
  "lib/identity/renew-recovery-codes.ts renewRecoveryCodes": own({
    ready: withTheApp,
    call: ({ actor }) => renewRecoveryCodes(actor),
  }),
  "lib/identity/read-set-up.ts readSetUpOf": byRecord({
    opens: ["insured"],
    make: aSetUp,
    call: readSetUpOf,
  }),
  "lib/identity/confirm-two-step.ts confirmTwoStep": byRecord({
    opens: ["insured"],
    make: aSetUp,
    call: confirmWithTheirCode,
  }),
  "lib/identity/end-session.ts endSession": byRecord({
    opens: ["insured"],
    make: async ({ accounts }) =>
      (await actingAs(accounts.insured.id, "insured", "account.manage")).sessionId ?? "",
    call: (actor, sessionId) => endSession(actor, { sessionId }),
  }),
  "lib/identity/switch-hat.ts switchHat": byRecord({
    opens: ["insured"],
    make: ({ employer }) => firstPersonOf(employer).personId,
    call: (actor, id) => switchHat(actor, { kind: "insured", id }),
  }),
};

const staff: Record<string, Verb> = {
  "lib/identity/fresh-session.ts hasFreshSession": piece("What every dangerous change asks first."),
  "lib/identity/begin-link.ts beginLink": piece(
    "Writes a cookie of this browser; takes no id but the own session's.",
  ),
  "lib/identity/may-manage.ts mayManage": piece("What every change of an account by staff asks first."),
  "lib/identity/find-account.ts findAccount": byRecord({
    opens: ["staff"],
    make: () => anAccountId(),
    call: findAccount,
  }),
  "lib/identity/find-accounts.ts findAccounts": byList({
    opens: ["staff"],
    make: () => anAccountId({ lastName: "Aaaardvark" }),
    call: (actor) => findAccounts(actor, {}),
  }),
  "lib/identity/end-sessions-of.ts endSessionsOf": byRecord({
    opens: ["staff"],
    make: () => anAccountId(),
    call: (actor, accountId) => endSessionsOf(actor, { accountId }),
  }),
  "lib/identity/lock-account.ts lockAccount": byRecord({
    opens: ["staff"],
    make: () => anAccountId(),
    call: (actor, accountId) => lockAccount(actor, { accountId, reason }),
  }),
  "lib/identity/unlock-account.ts unlockAccount": byRecord({
    opens: ["staff"],
    make: () => anAccountId({ status: "LOCKED" }),
    call: (actor, accountId) => unlockAccount(actor, { accountId, reason }),
  }),
  "lib/identity/reset-two-step.ts resetTwoStep": byRecord({
    opens: ["staff"],
    make: withAppAccount,
    call: (actor, accountId) => resetTwoStep(actor, { accountId, reason }),
  }),
  "lib/identity/trigger-password-reset.ts triggerPasswordReset": byRecord({
    opens: ["staff"],
    make: () => anAccountId(),
    call: (actor, accountId) => triggerPasswordReset(actor, { accountId, reason }),
  }),
  "lib/staff/count-work.ts countWork": byRecord({
    opens: ["staff"],
    make: newId,
    call: (actor) => countWork(actor),
  }),
  "lib/jobs/find-jobs.ts findJobs": byList({
    opens: ["staff"],
    make: aJob,
    call: (actor) => findJobs(actor, {}),
  }),
  "lib/jobs/retry-job.ts retryJob": byRecord({
    opens: ["staff"],
    make: aJob,
    call: (actor, runId) => retryJob(actor, { runId }),
  }),
  "lib/email/find-messages.ts findMessages": byList({
    opens: ["staff"],
    make: aMessage,
    call: (actor) => findMessages(actor, {}),
  }),
};

const trails: Record<string, Verb> = {
  "lib/audit/visible-to.ts auditVisibleTo": piece("The scope itself: findAuditEntries is a test of it."),
  "lib/audit/find-entries.ts findAuditEntries": byList({
    opens: ["employer", "insured", "staff"],
    make: anAuditLine,
    call: (actor) => findAuditEntries(actor, {}),
  }),
  "lib/audit/verify-chains.ts verifyChains": byRecord({
    opens: ["staff"],
    make: newId,
    call: (actor) => verifyChains(actor),
  }),
  "lib/live/open-stream.ts openLiveStream": piece(
    "A stream that says which row to look at; lib/live/live.test.ts hears who hears what.",
  ),
};

export const accountVerbs: Readonly<Record<string, Verb>> = { ...ownAccount, ...staff, ...trails };
