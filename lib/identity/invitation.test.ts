import "@/tests/support/database";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { anAccount, anEmployer } from "@/tests/support/builders";
import { lastToken, mailTo } from "@/tests/support/sent-mail";
import { acceptInvitation } from "./accept-invitation";
import { askNewInvitation } from "./ask-new-invitation";
import { findInvitation } from "./find-invitation";
import { sendInvitation } from "./send-invitation";
import { signIn } from "./sign-in";

const request = { id: "test-request", address: "192.0.2.10" };
const password = "regen op het dak";

beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

async function invited() {
  const employer = await anEmployer({ employees: 1 });
  const account = await anAccount({
    status: "INVITED",
    employers: [{ id: employer.id, role: "HR" }],
  });
  await database().$transaction((tx) =>
    sendInvitation(tx, account, { organisation: employer.name, invitedBy: null }),
  );
  const token = await lastToken(account.email, "identity.invitation");
  return { account, employer, token };
}

const accept = (token: string) => acceptInvitation(request, { token, password, language: "fr" });

test("accepting makes the account active, keeps the consents and signs in", async () => {
  const { account, token } = await invited();
  const accepted = await accept(token);
  if (!accepted.ok) throw new Error(accepted.reason);
  expect(accepted.value.language).toBe("fr");
  expect(await findSignedIn(accepted.value.sessionId)).toMatchObject({ accountId: account.id });
  const consents = await database().consent.findMany({ where: { accountId: account.id } });
  expect(consents.map(({ document }) => document).sort()).toEqual(["privacy", "terms"]);
  expect(await signIn(request, { email: account.email, password })).toMatchObject({
    ok: true,
    value: { kind: "session" },
  });
});

test("two clicks at the same moment accept once", async () => {
  const { account, token } = await invited();
  const outcomes = await Promise.all([accept(token), accept(token)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().session.count({ where: { accountId: account.id } })).toBe(1);
});

test("a used link opens nothing, not even with another password", async () => {
  const { token } = await invited();
  await accept(token);
  expect(await findInvitation(token)).toEqual({ state: "used" });
  expect(await acceptInvitation(request, { token, password: "wind in de bomen", language: "nl" })).toEqual({
    ok: false,
    reason: "link.gone",
  });
});

test("after seven days the link is dead, a minute before it is not", async () => {
  const { token } = await invited();
  const days = 24 * 3_600_000;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 7 * days - 60_000 });
  expect(await findInvitation(token)).toMatchObject({ state: "valid" });
  vi.setSystemTime(Date.now() + 120_000);
  expect(await findInvitation(token)).toEqual({ state: "expired" });
  expect(await accept(token)).toEqual({ ok: false, reason: "link.gone" });
  vi.useRealTimers();
});

test("a password with the own name leaves the invitation as it was", async () => {
  const { account, token } = await invited();
  const personal = `${account.lastName} van Gent 1`;
  expect(await acceptInvitation(request, { token, password: personal, language: "nl" })).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^password\./),
  });
  expect(await findInvitation(token)).toMatchObject({ state: "valid" });
});

test("a token that was never given opens nothing", async () => {
  expect(await findInvitation("never-given")).toEqual({ state: "unknown" });
});

test("only the hash of the token is kept", async () => {
  const { account, token } = await invited();
  const [link] = await database().oneTimeLink.findMany({ where: { accountId: account.id } });
  expect(JSON.stringify(link)).not.toContain(token);
});

test("a spent link asks for a new one, mailed to the person and to nobody else", async () => {
  const { account, token } = await invited();
  await database().oneTimeLink.updateMany({
    where: { accountId: account.id },
    data: { expiresAt: new Date(0) },
  });
  expect(await askNewInvitation(request, { token })).toEqual({ ok: true, value: undefined });
  const renewed = await lastToken(account.email, "identity.invitation");
  expect(renewed).not.toBe(token);
  expect(await findInvitation(renewed)).toMatchObject({ state: "valid" });
});

test("nobody is invited again who is no longer wanted or in already, and the answer is the same", async () => {
  const gone = await invited();
  await database().employerMembership.updateMany({
    where: { accountId: gone.account.id },
    data: { endedAt: new Date() },
  });
  const inside = await invited();
  await accept(inside.token);
  for (const token of [gone.token, inside.token, "never-given"]) {
    expect(await askNewInvitation(request, { token })).toEqual({ ok: true, value: undefined });
  }
  expect(await mailTo(gone.account.email)).toHaveLength(1);
  expect(await mailTo(inside.account.email)).toHaveLength(1);
});

test("asking again and again mails four times an hour at most", async () => {
  const { account, token } = await invited();
  for (let turn = 0; turn < 6; turn++) await askNewInvitation(request, { token });
  expect(await mailTo(account.email)).toHaveLength(1 + 4);
});
