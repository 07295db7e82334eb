import "@/tests/support/database";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, pool } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { runJob } from "@/lib/jobs/run-job";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer, type SeededEmployer, type SeededPerson } from "@/tests/support/builders";
import { lastToken, mailTo } from "@/tests/support/sent-mail";
import { activate, activateInput } from "./activate";
import { askInvitationAgain } from "./ask-invitation-again";
import { enterPostedCode, postedCodeHash } from "./enter-posted-code";
import { findActivation } from "./find-activation";
import { inviteNow } from "./invite-now";
import { joinActivation } from "./join-activation";
import { newCode } from "./secrets";
import { sendDueInvitationsJob } from "./send-due-invitations.job";

const request = { id: "test-request", address: "192.0.2.7" };
const letter = "statements.statement-invitation";
const password = "kwartel zolder bever 41";
let employer: SeededEmployer;
let person: SeededPerson & { workEmail: string };
let birthDate: string;

beforeEach(async () => {
  await pool().query(
    `DELETE FROM "Affiliation"; DELETE FROM "Employer"; DELETE FROM "Person"; DELETE FROM "BlockedAddress";
     DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"; DELETE FROM "RateLimit"; DELETE FROM "Account"`,
  );
  employer = await anEmployer({ name: "Bakkerij Kruimel", employees: 2, leavers: 0, workEmails: 1 });
  const [first] = employer.people;
  if (!first?.workEmail) throw new Error("nobody");
  person = { ...first, workEmail: first.workEmail };
  birthDate = await birthDateOf(person);
});
afterAll(closeDatabase);

async function birthDateOf({ personId }: SeededPerson): Promise<string> {
  const found = await database().person.findUniqueOrThrow({ where: { id: personId } });
  return found.birthDate.toISOString().slice(0, 10);
}
async function send(): Promise<void> {
  const run = await enqueue(database(), sendDueInvitationsJob, {});
  await runJob(sendDueInvitationsJob, run, "test", new AbortController().signal);
}
/** The link as it stands in the mail. */
async function invited(affiliationId = person.affiliationId, email = person.workEmail): Promise<string> {
  await database().$transaction((tx) => inviteNow(tx, affiliationId));
  await send();
  return lastToken(email, letter);
}
const enter = (token: string, more: { birthDate?: string; email?: string; password?: string } = {}) =>
  activate(request, { token, birthDate, email: undefined, password, language: "nl", ...more });
const accountOf = async (personId = person.personId) =>
  (await database().person.findUniqueOrThrow({ where: { id: personId }, select: { account: true } })).account;

test("the link, the birth date and a password open an account that is the person, with each consent by its version", async () => {
  const token = await invited();
  expect(await findActivation(token)).toMatchObject({
    state: "valid",
    employer: "Bakkerij Kruimel",
    known: false,
  });
  const entered = await enter(token);
  expect(entered).toMatchObject({ ok: true, value: { started: { language: "nl" } } });
  const account = await accountOf();
  expect(account).toMatchObject({ status: "ACTIVE", email: person.workEmail, firstName: person.firstName });
  expect(account?.emailVerifiedAt).not.toBeNull();
  const consents = await database().consent.findMany({ where: { accountId: account?.id ?? "" } });
  expect(consents.map(({ document, version }) => `${document} ${version}`).sort()).toEqual([
    "digital-documents 2026-11",
    "privacy 2026-11",
    "terms 2026-11",
  ]);
  const actor = await actingAs(account?.id ?? "", "insured", "own-insurance.read");
  expect(actor.personId).toBe(person.personId);
  expect(await findActivation(token)).toEqual({ state: "used" });
  expect(await enter(token)).toMatchObject({ ok: false, reason: "link.gone" });
});

test("without the consent to digital documents the form is not taken", () => {
  const given = {
    token: "x",
    birthDate: "4-8-1980",
    password,
    passwordAgain: password,
    language: "nl",
    terms: "on",
    privacy: "on",
  };
  expect(activateInput.safeParse({ ...given, documents: "on" }).success).toBe(true);
  expect(activateInput.safeParse(given).error?.issues[0]).toMatchObject({
    path: ["documents"],
    message: "consent.needed",
  });
});

test("looking at a link, however often, uses nothing up", async () => {
  const token = await invited();
  for (let times = 0; times < 20; times++) await findActivation(token);
  expect((await enter(token)).ok).toBe(true);
});

test("of three clicks at once one makes the account", async () => {
  const token = await invited();
  const answers = await Promise.all(Array.from({ length: 3 }, () => enter(token)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().account.count()).toBe(1);
});

test("thrice a wrong birth date and the link rests, for the right one too, also by a new link", async () => {
  const token = await invited();
  for (let times = 0; times < 3; times++) {
    expect(await enter(token, { birthDate: "1901-01-01" })).toMatchObject({
      ok: false,
      reason: "activation.birth-date",
    });
  }
  expect(await enter(token)).toMatchObject({ ok: false, reason: "activation.paused", facts: { hours: 24 } });
  expect(await enter(await invited())).toMatchObject({ ok: false, reason: "activation.paused" });
  expect(await accountOf()).toBeNull();
});

test("an address that signs in already is asked to sign in, and then gets the hat beside its own", async () => {
  const colleague = await anAccount({
    email: person.workEmail,
    employers: [{ id: employer.id, role: "HR" }],
  });
  const token = await invited();
  expect(await findActivation(token)).toMatchObject({ known: true });
  expect(await enter(token)).toMatchObject({ ok: false, reason: "activation.sign-in-first" });
  const actor = await actingAs(colleague.id, "employer", "account.manage");
  expect(await joinActivation(actor, { token, birthDate: "1901-01-01" })).toMatchObject({
    reason: "activation.birth-date",
  });
  expect(await joinActivation(actor, { token, birthDate })).toEqual({ ok: true, value: undefined });
  expect(await accountOf()).toMatchObject({ id: colleague.id });
  const session = await database().session.findUniqueOrThrow({ where: { id: actor.sessionId ?? "" } });
  expect(session).toMatchObject({ hatKind: "insured", hatId: person.personId });
});

test("an account is one person: a second invitation does not fit on it", async () => {
  const token = await invited();
  const [, second] = employer.people;
  if (!second) throw new Error("nobody");
  const other = await anAccount({ personId: second.personId });
  const actor = await actingAs(other.id, "insured", "account.manage");
  expect(await joinActivation(actor, { token, birthDate })).toMatchObject({
    reason: "activation.other-person",
  });
  expect(await accountOf()).toBeNull();
});

test("whoever was invited as a colleague and never came is in with both", async () => {
  const colleague = await anAccount({
    email: person.workEmail,
    status: "INVITED",
    employers: [{ id: employer.id, role: "VIEWER" }],
  });
  expect((await enter(await invited())).ok).toBe(true);
  expect(await accountOf()).toMatchObject({ id: colleague.id, status: "ACTIVE" });
});

test("an expired link says so, and asked again it goes to where the person's letters go; the old one is then replaced", async () => {
  const token = await invited();
  await database().statementInvitation.updateMany({
    data: { expiresAt: new Date(Date.now() - 1000), sentAt: new Date(Date.now() - 60_000) },
  });
  expect(await findActivation(token)).toEqual({ state: "expired" });
  expect(await enter(token)).toMatchObject({ reason: "link.gone" });
  expect(await askInvitationAgain(request, { token })).toEqual({ ok: true, value: undefined });
  await send();
  expect(await mailTo(person.workEmail)).toHaveLength(2);
  expect(await findActivation(token)).toEqual({ state: "replaced" });
  expect((await enter(await lastToken(person.workEmail, letter))).ok).toBe(true);
});

test("asking again with a link that never was gives the same answer and no letter", async () => {
  expect(await askInvitationAgain(request, { token: "nooit-bestaan" })).toEqual({
    ok: true,
    value: undefined,
  });
  await send();
  expect(await database().outboxMessage.count()).toBe(0);
});

async function aPostedCode(expiresAt = new Date(Date.now() + 3_600_000)): Promise<string> {
  const code = newCode();
  await database().postedCode.create({
    data: {
      id: newId(),
      employerId: employer.id,
      personId: person.personId,
      affiliationId: person.affiliationId,
      codeHash: postedCodeHash(code),
      expiresAt,
    },
  });
  return code;
}

test("a code on paper opens with the affiliate or the contract number, however it is typed, and only with those", async () => {
  const code = await aPostedCode();
  const [contract] = employer.contracts;
  for (const number of [person.number, contract.number, contract.number.toLowerCase().replaceAll("-", " ")]) {
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")}`;
    expect((await enterPostedCode(request, { number, code: typed })).ok).toBe(true);
  }
  const wrong = [
    { number: "99999999", code },
    { number: person.number, code: newCode() },
  ];
  for (const one of wrong)
    expect(await enterPostedCode(request, one)).toMatchObject({ reason: "activation.wrong-code" });
  const old = await aPostedCode(new Date(Date.now() - 1000));
  expect(await enterPostedCode(request, { number: person.number, code: old })).toMatchObject({
    reason: "activation.wrong-code",
  });
});

test("who keeps trying codes is stopped, from that place only", async () => {
  const code = await aPostedCode();
  for (let times = 0; times < 5; times++)
    await enterPostedCode(request, { number: person.number, code: newCode() });
  expect(await enterPostedCode(request, { number: person.number, code })).toMatchObject({
    reason: "too-many-tries",
  });
  const home = { id: "elsewhere", address: "198.51.100.9" };
  expect((await enterPostedCode(home, { number: person.number, code })).ok).toBe(true);
});

test("who comes with a code shows the address first: the account sleeps until the mail is answered", async () => {
  const passed = await enterPostedCode(request, { number: person.number, code: await aPostedCode() });
  if (!passed.ok) throw new Error(passed.reason);
  const token = passed.value.pass;
  expect(await enter(token)).toMatchObject({ reason: "value.required" });
  const entered = await enter(token, { email: "thuis@voorbeeld.example" });
  expect(entered).toEqual({ ok: true, value: { started: null } });
  expect(await accountOf()).toMatchObject({ status: "INVITED", email: "thuis@voorbeeld.example" });
  expect((await mailTo("thuis@voorbeeld.example")).map(({ template }) => template)).toEqual([
    "identity.email-verification",
  ]);
});

test("an address of somebody else gets a mail and no account, and the answer does not tell", async () => {
  await anAccount({ email: "bekend@voorbeeld.example" });
  const passed = await enterPostedCode(request, { number: person.number, code: await aPostedCode() });
  if (!passed.ok) throw new Error(passed.reason);
  const entered = await enter(passed.value.pass, { email: "bekend@voorbeeld.example" });
  expect(entered).toEqual({ ok: true, value: { started: null } });
  expect(await accountOf()).toBeNull();
  expect((await mailTo("bekend@voorbeeld.example")).map(({ template }) => template)).toEqual([
    "statements.account-known",
  ]);
});

test("coming in uses up every other way in: links and codes alike", async () => {
  const code = await aPostedCode();
  const token = await invited();
  expect((await enter(token)).ok).toBe(true);
  expect(await enterPostedCode(request, { number: person.number, code })).toMatchObject({
    reason: "activation.wrong-code",
  });
});

test("a locked account is not stepped round by another way in, nor is its owner invited again", async () => {
  const token = await invited();
  const account = await anAccount({ personId: person.personId });
  await database().account.update({ where: { id: account.id }, data: { status: "LOCKED" } });
  expect(await findActivation(token)).toEqual({ state: "used" });
  expect(await enter(token)).toMatchObject({ ok: false, reason: "link.gone" });
  expect(await database().$transaction((tx) => inviteNow(tx, person.affiliationId))).toBe(false);
  expect((await accountOf())?.id).toBe(account.id);
});

test("a link in a mailbox that is not the person's any more opens nothing, until the address is theirs again", async () => {
  const token = await invited();
  const move = (workEmail: string) =>
    database().affiliation.update({ where: { id: person.affiliationId }, data: { workEmail } });
  await move("de.juiste@bakkerij.example");
  expect(await findActivation(token)).toEqual({ state: "replaced" });
  expect(await enter(token)).toMatchObject({ ok: false, reason: "link.gone" });
  await move(person.workEmail.toUpperCase());
  expect(await findActivation(token)).toMatchObject({ state: "valid" });
});

test("whoever opens it at one address is told of at every other address that we know", async () => {
  await database().person.update({
    where: { id: person.personId },
    data: { privateEmail: "thuis@post.example" },
  });
  const opened = await enter(await invited());
  expect(opened.ok).toBe(true);
  const told = await database().outboxMessage.findMany({
    where: { template: "statements.account-opened" },
    select: { recipient: true },
  });
  expect(told).toEqual([{ recipient: "thuis@post.example" }]);
});
