import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { anAccount, anEmployer } from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";
import { findAccount } from "./find-account";
import { findAccounts } from "./find-accounts";
import { lockAccount } from "./lock-account";
import { resetTwoStep } from "./reset-two-step";
import { signIn } from "./sign-in";
import { triggerPasswordReset } from "./trigger-password-reset";
import { unlockAccount } from "./unlock-account";

const request = { id: "test-request", address: "192.0.2.10" };
const reason = "telefoon verloren, teruggebeld";
let staff: StaffActor;

beforeAll(async () => {
  const { id } = await anAccount({ staffRoles: ["ADMINISTRATION"] });
  staff = await actingAs(id, "staff", "accounts.manage");
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

test("a reset takes the second step away, ends sessions, is told, and stands in the trail with its reason", async () => {
  const account = await anAccount({ twoStep: { sms: "+32470123456" } });
  const { sessionId } = await actingAs(account.id, "account", "account.manage");
  expect(await resetTwoStep(staff, { accountId: account.id, reason })).toMatchObject({ ok: true });
  expect(await findSignedIn(sessionId ?? "")).toBeNull();
  expect(await signIn(request, account)).toMatchObject({ value: { kind: "session" } });
  expect((await mailTo(account.email)).map(({ data }) => data.change)).toEqual(["two-step-reset"]);
  const line = await database().auditEntry.findFirst({
    where: { event: "account.two-step-reset-by-staff", subjectId: account.id },
  });
  expect(line).toMatchObject({ accountId: staff.accountId, after: { reason } });
  expect(await resetTwoStep(staff, { accountId: account.id, reason })).toMatchObject({
    reason: "two-step.none",
  });
});

test("a locked account is out and stays out until it is unlocked", async () => {
  const account = await anAccount({});
  const { sessionId } = await actingAs(account.id, "account", "account.manage");
  expect(await lockAccount(staff, { accountId: account.id, reason })).toMatchObject({ ok: true });
  expect(await findSignedIn(sessionId ?? "")).toBeNull();
  expect(await signIn(request, account)).toMatchObject({ ok: false, reason: "wrong-credentials" });
  expect(await triggerPasswordReset(staff, { accountId: account.id, reason })).toMatchObject({
    reason: "account.not-active",
  });
  expect(await lockAccount(staff, { accountId: account.id, reason })).toMatchObject({
    reason: "account.not-active",
  });
  expect(await unlockAccount(staff, { accountId: account.id, reason })).toMatchObject({ ok: true });
  expect(await signIn(request, account)).toMatchObject({ ok: true });
});

test("staff send a link and never see or choose a password", async () => {
  const account = await anAccount({});
  const before = await database().account.findUniqueOrThrow({ where: { id: account.id } });
  expect(await triggerPasswordReset(staff, { accountId: account.id, reason })).toEqual({
    ok: true,
    value: undefined,
  });
  expect((await mailTo(account.email)).map(({ template }) => template)).toEqual(["identity.password-reset"]);
  const after = await database().account.findUniqueOrThrow({ where: { id: account.id } });
  expect(after.passwordHash).toBe(before.passwordHash);
});

test("nobody does this to themselves, and only an administrator to a colleague", async () => {
  const colleague = await anAccount({ staffRoles: ["ADMINISTRATOR"], twoStep: { sms: "+32470123456" } });
  for (const doing of [resetTwoStep, lockAccount, unlockAccount, triggerPasswordReset]) {
    expect(await doing(staff, { accountId: staff.accountId, reason })).toEqual({
      ok: false,
      reason: "account.own",
    });
    expect(await doing(staff, { accountId: colleague.id, reason })).toEqual({
      ok: false,
      reason: "account.staff",
    });
  }
  const administrator = await actingAs(colleague.id, "staff", "accounts.manage");
  const other = await anAccount({ staffRoles: ["CLAIMS"] });
  expect(await lockAccount(administrator, { accountId: other.id, reason })).toMatchObject({ ok: true });
});

test("somebody who is no staff finds nothing and does nothing", async () => {
  const employer = await anEmployer({ employees: 1 });
  const { id } = await anAccount({ employers: [{ id: employer.id, role: "ADMIN" }] });
  const stranger = await actingAs(id, "employer", "colleagues.manage");
  const victim = await anAccount({ twoStep: { sms: "+32470123456" } });
  for (const doing of [resetTwoStep, lockAccount, unlockAccount, triggerPasswordReset]) {
    expect(await doing(stranger, { accountId: victim.id, reason })).toEqual({
      ok: false,
      reason: "not-found",
    });
  }
  expect(await findAccount(stranger, victim.id)).toBeNull();
  expect((await findAccounts(stranger, {})).rows).toEqual([]);
});

test("an account that does not exist is not found", async () => {
  const accountId = newId();
  expect(await lockAccount(staff, { accountId, reason })).toMatchObject({ reason: "not-found" });
  expect(await resetTwoStep(staff, { accountId, reason })).toMatchObject({ reason: "not-found" });
  expect(await findAccount(staff, accountId)).toBeNull();
});

test("accounts are found by name without accents and by part of the address, and paged both ways", async () => {
  await Promise.all(
    ["Zoé", "Zoë", "Zora"].map((firstName) => anAccount({ firstName, lastName: "Zwaenepoel" })),
  );
  const found = await findAccounts(staff, { search: "zwaenepoel zoe" });
  expect(found.rows.map(({ firstName }) => firstName).sort()).toEqual(["Zoé", "Zoë"]);
  const first = await findAccounts(staff, { size: 2 });
  const second = await findAccounts(staff, { size: 2, after: first.next ?? "" });
  expect(second.rows.map(({ id }) => id)).not.toEqual(first.rows.map(({ id }) => id));
  const back = await findAccounts(staff, { size: 2, before: second.previous ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});

test("what staff see of an account holds no hash and no secret", async () => {
  const account = await anAccount({ twoStep: { app: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" } });
  const found = JSON.stringify(await findAccount(staff, account.id));
  expect(found).toContain(account.email);
  expect(found).not.toMatch(/argon2|v1\.|tokenHash|secret/);
});
