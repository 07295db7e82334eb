import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { findHats } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { acceptInvitation } from "@/lib/identity/accept-invitation";
import { inventedEnterpriseNumber } from "@/prisma/seed/invented-numbers";
import { actingAs } from "@/tests/support/acting";
import {
  aBrokerage,
  anAccount,
  anEmployer,
  type SeededAccount,
  type SeededBrokerage,
} from "@/tests/support/builders";
import { lastToken, mailTo } from "@/tests/support/sent-mail";
import { admitToOffice } from "./admit-to-office";
import { askToJoin } from "./ask-to-join";
import { beginRegistration } from "./begin-registration";
import { declineJoin } from "./decline-join";
import { findJoinRequests } from "./find-join-requests";
import { findOwnJoinRequests } from "./find-own-join-requests";
import { inviteColleague } from "./invite-colleague";
import { joinOffice } from "./join-office";
import { registerOffice } from "./register-office";
import { officeInput, personalInput } from "./registration";
import { verifyRegistration } from "./verify-registration";
import { withdrawJoin } from "./withdraw-join";

const request = { id: "test-request", address: "192.0.2.10" };
const password = "regen op het dak";
let office: SeededBrokerage;
let admin: SeededAccount;
let actor: BrokerActor;
let stranger: BrokerActor;
let staff: StaffActor;
let desk: SeededAccount;
let count = 0;

beforeAll(async () => {
  desk = await anAccount({ staffRoles: ["ADMINISTRATION"] });
  staff = await actingAs(desk.id, "staff", "products.answer");
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
  office = await aBrokerage({ groups: ["Default", "Gent"] });
  const elsewhere = await aBrokerage();
  admin = await anAccount({ brokerages: [{ id: office.id, isAdmin: true }] });
  const theirs = await anAccount({ brokerages: [{ id: elsewhere.id, isAdmin: true }] });
  actor = await actingAs(admin.id, "broker", "colleagues.manage");
  stranger = await actingAs(theirs.id, "broker", "colleagues.manage");
});
afterAll(closeDatabase);

function newcomer() {
  return `noor.lindeman${++count}@kantoor.example`;
}

/** Step 1 and step 2. */
async function begin(email: string, enterpriseNumber: string) {
  const consents = { terms: "on", subProcessing: "on", privacy: "on" };
  const person = { firstName: "Noor", lastName: "Lindeman", email, language: "nl" };
  const begun = await beginRegistration(
    request,
    personalInput.parse({ ...person, password, passwordAgain: password, ...consents }),
  );
  if (!begun.ok) throw new Error(begun.reason);
  const place = { name: "Wat ik denk dat het heet", street: "Dorpsstraat", houseNumber: "12" };
  const reached = { postcode: "9000", city: "Gent", phone: "09 224 00 00" };
  return registerOffice(request, {
    sealed: begun.value,
    office: officeInput.parse({ ...place, ...reached, enterpriseNumber }),
  });
}

/** With a number that is here already, and then the question. */
async function ask(email: string, number = office.enterpriseNumber) {
  const registered = await begin(email, number);
  if (!registered.ok || registered.value.as !== "office-known") throw new Error("not known");
  return joinOffice(request, { sealed: registered.value.sealed });
}

async function prove(email: string) {
  const token = await lastToken(email, "identity.email-verification");
  return verifyRegistration(request, { token, password });
}

async function asked(): Promise<{ email: string; accountId: string; requestId: string }> {
  const email = newcomer();
  await ask(email);
  await prove(email);
  const row = await database().officeJoinRequest.findFirstOrThrow({ where: { account: { email } } });
  return { email, accountId: row.accountId, requestId: row.id };
}

const names = async (by: BrokerActor | StaffActor) => (await findJoinRequests(by)).map(({ email }) => email);
const letters = async (email: string) => (await mailTo(email)).map(({ template }) => template);
const hats = async (accountId: string) => (await findHats(accountId))?.hats;

describe("asking", () => {
  test("counts, and is seen and mailed, from the moment that the address is proven", async () => {
    const email = newcomer();
    expect(await ask(email)).toEqual({ ok: true, value: undefined });
    expect(await names(actor)).toEqual([]);
    expect(await letters(admin.email)).toEqual([]);
    expect(await database().auditEntry.count({ where: { brokerageId: office.id } })).toBe(0);
    expect(await prove(email)).toMatchObject({ ok: true });
    expect(await names(actor)).toEqual([email]);
    expect(await letters(admin.email)).toEqual(["brokers.join-asked"]);
    expect(await names(stranger)).toEqual([]);
    expect(await names(staff)).not.toContain(email);
  });

  test("gives no right whatever until it is answered", async () => {
    const { accountId } = await asked();
    expect(await hats(accountId)).toEqual([]);
  });

  test("each consent is kept with its version", async () => {
    const { accountId } = await asked();
    const kept = await database().consent.findMany({ where: { accountId } });
    expect(kept.map(({ document }) => document).sort()).toEqual(["privacy", "sub-processing", "terms"]);
  });

  test("a known address gets the same answer; its owner a mail, the office nothing", async () => {
    const owner = await anAccount({});
    expect(await ask(owner.email)).toEqual(await ask(newcomer()));
    expect(await letters(owner.email)).toEqual(["identity.already-registered"]);
    expect(await database().officeJoinRequest.count({ where: { accountId: owner.id } })).toBe(0);
  });

  test("who asks is told who was asked, without a name, and nothing else of the office", async () => {
    const { accountId } = await asked();
    const me = await actingAs(accountId, "account", "account.manage");
    const [own, ...others] = await findOwnJoinRequests(me);
    expect(others).toEqual([]);
    expect(own).toMatchObject({ office: office.name, asked: "administrators", answer: null });
    const text = JSON.stringify(own);
    for (const secret of [admin.lastName, admin.email, office.enterpriseNumber, office.id])
      expect(text).not.toContain(secret);
  });

  test("a stranger's question in somebody's name dies with the invitation that the owner accepts elsewhere", async () => {
    const email = newcomer();
    await ask(email);
    const other = await aBrokerage();
    const boss = await anAccount({ brokerages: [{ id: other.id, isAdmin: true }] });
    const inviter = await actingAs(boss.id, "broker", "colleagues.manage");
    const person = { firstName: "Noor", lastName: "Lindeman", email, language: "nl" } as const;
    await inviteColleague(inviter, { ...person, isAdmin: false, groups: [] });
    const token = await lastToken(email, "identity.invitation");
    await acceptInvitation(request, { token, password: "wind in de bomen", language: "nl" });
    expect(await names(actor)).toEqual([]);
    expect(await letters(admin.email)).toEqual([]);
  });
});

describe("the answer", () => {
  test("lets in with groups, from then on", async () => {
    const { accountId, email, requestId } = await asked();
    const groups = [office.groups[1]?.id ?? ""];
    expect(await admitToOffice(actor, { requestId, isAdmin: false, groups })).toMatchObject({ ok: true });
    expect(await hats(accountId)).toMatchObject([
      { kind: "broker", brokerageId: office.id, isAdmin: false, groups: [{ name: "Gent" }] },
    ]);
    expect(await letters(email)).toContain("brokers.join-answered");
    expect(await names(actor)).toEqual([]);
  });

  test("without a group one lands in Default, and may become Beheerder", async () => {
    const { accountId, requestId } = await asked();
    await admitToOffice(actor, { requestId, isAdmin: true, groups: [] });
    expect(await hats(accountId)).toMatchObject([{ isAdmin: true, groups: [{ name: "Default" }] }]);
  });

  test("a no is mailed, gives nothing, and can't be asked again the same week", async () => {
    const { accountId, email, requestId } = await asked();
    expect(await declineJoin(actor, { requestId })).toMatchObject({ ok: true });
    expect((await mailTo(email)).at(-1)).toMatchObject({
      template: "brokers.join-answered",
      data: { admitted: false, office: office.name },
    });
    expect(await hats(accountId)).toEqual([]);
    const me = await actingAs(accountId, "account", "account.manage");
    const again = { enterpriseNumber: office.enterpriseNumber };
    expect(await askToJoin(me, again)).toMatchObject({ reason: "join.declined-lately" });
    await database().officeJoinRequest.updateMany({
      where: { id: requestId },
      data: { answeredAt: new Date(Date.now() - 8 * 24 * 3_600_000) },
    });
    expect(await askToJoin(me, again)).toMatchObject({ ok: true });
  });

  test("of two who answer at once one wins, and there is one mail", async () => {
    const { accountId, email, requestId } = await asked();
    const second = await anAccount({ brokerages: [{ id: office.id, isAdmin: true }] });
    const other = await actingAs(second.id, "broker", "colleagues.manage");
    const outcomes = await Promise.all([
      admitToOffice(actor, { requestId, isAdmin: false, groups: [] }),
      declineJoin(other, { requestId }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "join.answered-already" });
    expect((await letters(email)).filter((one) => one === "brokers.join-answered")).toHaveLength(1);
    expect((await hats(accountId))?.length).toBe(outcomes[0].ok ? 1 : 0);
  });

  test("is not given by a stranger, a colleague who is no Beheerder, one who was put out, or with a foreign group", async () => {
    const { accountId, requestId } = await asked();
    const member = await anAccount({ brokerages: [{ id: office.id }] });
    const plain = await actingAs(member.id, "broker", "colleagues.read");
    const no = { ok: false, reason: "not-found" };
    const all = { requestId, isAdmin: true, groups: [] };
    for (const by of [stranger, plain, staff]) {
      expect(await admitToOffice(by, all)).toEqual(no);
      expect(await declineJoin(by, { requestId })).toEqual(no);
    }
    const elsewhere = await aBrokerage();
    expect(await admitToOffice(actor, { ...all, groups: [elsewhere.groups[0].id] })).toEqual(no);
    await database().brokerMembership.updateMany({
      where: { accountId: admin.id },
      data: { endedAt: new Date() },
    });
    expect(await admitToOffice(actor, all)).toEqual(no);
    expect(await hats(accountId)).toEqual([]);
  });

  test("can no longer be given once who asked has withdrawn it", async () => {
    const { accountId, requestId } = await asked();
    const me = await actingAs(accountId, "account", "account.manage");
    const other = await actingAs((await anAccount({})).id, "account", "account.manage");
    expect(await withdrawJoin(other, { requestId })).toEqual({ ok: false, reason: "not-found" });
    expect(await withdrawJoin(me, { requestId })).toMatchObject({ ok: true });
    expect(await names(actor)).toEqual([]);
    expect(await declineJoin(actor, { requestId })).toEqual({ ok: false, reason: "not-found" });
    expect(await database().auditEntry.count({ where: { event: "office.join-withdrawn" } })).toBe(1);
  });
});

describe("an office where nobody can answer", () => {
  test("the insurer's people are told, and whom they let in leads it", async () => {
    const before = (await letters(desk.email)).length;
    await database().brokerMembership.updateMany({
      where: { accountId: admin.id },
      data: { endedAt: new Date(), isAdmin: false },
    });
    const { accountId, email, requestId } = await asked();
    expect((await letters(desk.email)).slice(before)).toEqual(["brokers.join-asked"]);
    expect(await letters(admin.email)).toEqual([]);
    expect(await names(staff)).toContain(email);
    const outcome = await admitToOffice(staff, { requestId, isAdmin: false, groups: [] });
    expect(outcome).toMatchObject({ ok: true });
    expect(await hats(accountId)).toMatchObject([{ isAdmin: true, groups: [{ name: "Default" }] }]);
  });

  test("once asked and proven, the office is not swept away with the registration of who never proved theirs", async () => {
    const number = inventedEnterpriseNumber(80_000_00 + ++count);
    const squatter = newcomer();
    expect(await begin(squatter, number)).toMatchObject({ value: { as: "registered" } });
    const deadLink = () =>
      database().oneTimeLink.updateMany({
        where: { account: { email: squatter } },
        data: { expiresAt: new Date(0) },
      });
    const real = newcomer();
    await ask(real, number);
    await prove(real);
    await deadLink();
    expect(await begin(newcomer(), number)).toMatchObject({ value: { as: "office-known" } });
    expect(await names(staff)).toContain(real);
    // Without such a question the number is free again.
    await database().officeJoinRequest.deleteMany({ where: { account: { email: real } } });
    expect(await begin(newcomer(), number)).toMatchObject({ value: { as: "registered" } });
  });
});

describe("with an account that one has already", () => {
  test("an employer's user asks, once, and is let in beside the work that was there", async () => {
    const employer = await anEmployer({ employees: 1 });
    const user = await anAccount({ employers: [{ id: employer.id, role: "HR" }] });
    const me = await actingAs(user.id, "employer", "account.manage");
    const input = { enterpriseNumber: office.enterpriseNumber };
    const outcomes = await Promise.all([askToJoin(me, input), askToJoin(me, input), askToJoin(me, input)]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await letters(admin.email)).toEqual(["brokers.join-asked"]);
    const [waiting] = await findJoinRequests(actor);
    await admitToOffice(actor, { requestId: waiting?.id ?? "", isAdmin: false, groups: [] });
    expect((await hats(user.id))?.map(({ kind }) => kind)).toEqual(["employer", "broker"]);
    expect(await askToJoin(me, input)).toMatchObject({ reason: "join.member-already" });
  });

  test("an unknown number is said, and the insurer's own people ask nothing", async () => {
    const me = await actingAs((await anAccount({})).id, "account", "account.manage");
    expect(await askToJoin(me, { enterpriseNumber: "1999999999" })).toMatchObject({
      reason: "join.office-unknown",
    });
    expect(await askToJoin(staff, { enterpriseNumber: office.enterpriseNumber })).toMatchObject({
      reason: "join.staff",
    });
  });

  test("who keeps asking is stopped for the rest of the hour", async () => {
    const me = await actingAs((await anAccount({})).id, "account", "account.manage");
    const outcomes = [];
    for (let turn = 0; turn < 11; turn++)
      outcomes.push(await askToJoin(me, { enterpriseNumber: "1999999999" }));
    expect(outcomes.at(-1)).toMatchObject({ reason: "too-many-tries" });
  });
});
