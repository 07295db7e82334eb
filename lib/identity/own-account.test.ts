import "@/tests/support/database";
import { generate } from "otplib";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { actingAs } from "@/tests/support/acting";
import { anAccount } from "@/tests/support/builders";
import { lastToken, mailTo } from "@/tests/support/sent-mail";
import { askEmailChange } from "./ask-email-change";
import { askPasswordReset } from "./ask-password-reset";
import { changePassword } from "./change-password";
import { changeProfile } from "./change-profile";
import { chooseTwoStepApp } from "./choose-two-step-app";
import { chooseTwoStepPhone } from "./choose-two-step-phone";
import { confirmEmailChange } from "./confirm-email-change";
import { confirmTwoStep } from "./confirm-two-step";
import { findTwoStep } from "./find-two-step";
import { readSetUpOf } from "./read-set-up";
import { hashRecoveryCode } from "./recovery-codes";
import { removeTwoStep } from "./remove-two-step";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const request = { id: "test-request", address: "192.0.2.10" };
const better = "regen op het dak";

beforeEach(async () => {
  vi.useRealTimers();
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

const self = (accountId: string, minutesAgo = 0) =>
  actingAs(accountId, "account", "account.manage", { minutesAgo });

const changesTold = async (email: string) =>
  (await mailTo(email))
    .filter(({ template }) => template === "identity.credentials-changed")
    .map(({ data }) => data.change);

describe("a forgotten password", () => {
  test("the link gives a new one, ends every session and signs nobody in", async () => {
    const account = await anAccount({ twoStep: { sms: "+32470123456" } });
    const { sessionId } = await self(account.id);
    await askPasswordReset(request, { email: account.email.toUpperCase() });
    const token = await lastToken(account.email, "identity.password-reset");
    expect(await resetPassword(request, { token, password: better })).toEqual({ ok: true, value: undefined });
    expect(await findSignedIn(sessionId ?? "")).toBeNull();
    expect(await changesTold(account.email)).toEqual(["password"]);
    // The second step is still asked.
    expect(await signIn(request, { email: account.email, password: better })).toMatchObject({
      ok: true,
      value: { kind: "two-step" },
    });
    expect(await resetPassword(request, { token, password: "wind in de bomen" })).toEqual({
      ok: false,
      reason: "link.gone",
    });
  });

  test("what a stranger asked for while they were in takes nothing over once the password is new", async () => {
    const [reset, changed] = [await anAccount({}), await anAccount({})];
    for (const { id, email } of [reset, changed]) {
      const stranger = `stranger-${id}@elders.example`;
      expect(await askEmailChange(await self(id), { email: stranger })).toMatchObject({ ok: true });
      const asked = { accountId: id, event: "account.email-change-asked" };
      expect(await database().auditEntry.count({ where: asked })).toBe(1);
      if (id === reset.id) {
        await askPasswordReset(request, { email });
        const token = await lastToken(email, "identity.password-reset");
        expect(await resetPassword(request, { token, password: better })).toMatchObject({ ok: true });
      } else {
        await askPasswordReset(request, { email });
        const passwords = { oldPassword: changed.password, password: better };
        expect(await changePassword(await self(id), passwords)).toMatchObject({ ok: true });
        const left = await lastToken(email, "identity.password-reset");
        expect(await resetPassword(request, { token: left, password: "wind in de bomen" })).toMatchObject({
          ok: false,
        });
      }
      const token = await lastToken(stranger, "identity.email-change");
      expect(await confirmEmailChange(request, { token })).toEqual({ ok: false, reason: "link.gone" });
    }
  });

  test("the link dies after thirty minutes and when a newer one is asked", async () => {
    const account = await anAccount({});
    await askPasswordReset(request, { email: account.email });
    const first = await lastToken(account.email, "identity.password-reset");
    await askPasswordReset(request, { email: account.email });
    expect(await resetPassword(request, { token: first, password: better })).toMatchObject({ ok: false });
    const second = await lastToken(account.email, "identity.password-reset");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 60_000 });
    expect(await resetPassword(request, { token: second, password: better })).toMatchObject({ ok: false });
  });

  test("unknown, locked and known addresses get one answer that takes as long", async () => {
    const known = await anAccount({});
    const locked = await anAccount({ status: "LOCKED" });
    const timed = async (email: string) => {
      const started = performance.now();
      expect(await askPasswordReset(request, { email })).toEqual({ ok: true, value: undefined });
      return performance.now() - started;
    };
    await timed("warm.up@nergens.example");
    const [forKnown, forUnknown, forLocked] = [
      await timed(known.email),
      await timed("niemand@nergens.example"),
      await timed(locked.email),
    ];
    for (const time of [forUnknown, forLocked]) expect(Math.abs(forKnown - time)).toBeLessThan(100);
    expect(await mailTo(locked.email)).toEqual([]);
    expect(await mailTo("niemand@nergens.example")).toEqual([]);
  });

  test("two clicks at the same moment change it once", async () => {
    const account = await anAccount({});
    await askPasswordReset(request, { email: account.email });
    const token = await lastToken(account.email, "identity.password-reset");
    const outcomes = await Promise.all([
      resetPassword(request, { token, password: better }),
      resetPassword(request, { token, password: "wind in de bomen" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the own password", () => {
  test("asks the old one, ends the other sessions, keeps this one, and is told by mail", async () => {
    const account = await anAccount({});
    const [here, there] = [await self(account.id), await self(account.id)];
    expect(await changePassword(here, { oldPassword: "verkeerd", password: better })).toEqual({
      ok: false,
      reason: "password.wrong",
    });
    const changed = await changePassword(here, { oldPassword: account.password, password: better });
    expect(changed).toEqual({ ok: true, value: { sessionsEnded: 1 } });
    expect(await findSignedIn(here.sessionId ?? "")).not.toBeNull();
    expect(await findSignedIn(there.sessionId ?? "")).toBeNull();
    expect(await changesTold(account.email)).toEqual(["password"]);
  });

  test("the old one can't be guessed without end", async () => {
    const account = await anAccount({});
    const actor = await self(account.id);
    const guesses = [];
    for (let turn = 0; turn < 6; turn++) {
      guesses.push(await changePassword(actor, { oldPassword: `gok ${turn}`, password: better }));
    }
    expect(guesses.at(-1)).toMatchObject({ ok: false, reason: "too-many-tries" });
  });
});

describe("profile and address", () => {
  test("a change of name leaves before and after in the trail", async () => {
    const account = await anAccount({ firstName: "Ann", lastName: "Smet" });
    await changeProfile(await self(account.id), { firstName: "Anne", lastName: "Smet", language: "fr" });
    const line = await database().auditEntry.findFirst({
      where: { event: "account.profile-changed", accountId: account.id },
    });
    expect(line).toMatchObject({
      before: { firstName: "Ann" },
      after: { firstName: "Anne", language: "fr" },
    });
  });

  test("a new address counts once its link is used; both mailboxes are told, every session ends", async () => {
    const account = await anAccount({});
    const actor = await self(account.id);
    const email = "nieuw.adres@kantoor.example";
    expect(await askEmailChange(actor, { email })).toMatchObject({ ok: true });
    expect(await database().account.count({ where: { email } })).toBe(0);
    expect(await changesTold(account.email)).toEqual(["email-asked"]);
    const token = await lastToken(email, "identity.email-change");
    expect(await confirmEmailChange(request, { token })).toEqual({ ok: true, value: undefined });
    expect(await database().account.findUnique({ where: { email } })).toMatchObject({ id: account.id });
    expect(await changesTold(account.email)).toEqual(["email-asked", "email"]);
    expect(await changesTold(email)).toEqual(["email"]);
    expect(await findSignedIn(actor.sessionId ?? "")).toBeNull();
    expect(await confirmEmailChange(request, { token })).toEqual({ ok: false, reason: "link.gone" });
  });

  test("it asks a fresh proof, and somebody else's address gets the same answer and no mail", async () => {
    const account = await anAccount({});
    const other = await anAccount({});
    expect(await askEmailChange(await self(account.id, 11), { email: "x.y@kantoor.example" })).toEqual({
      ok: false,
      reason: "sign-in-again",
    });
    const actor = await self(account.id);
    expect(await askEmailChange(actor, { email: other.email })).toMatchObject({ ok: true });
    expect(await mailTo(other.email)).toEqual([]);
  });
});

describe("two steps", () => {
  async function withAppSetUp(accountId: string) {
    const actor = await self(accountId);
    const chosen = await chooseTwoStepApp(actor);
    if (!chosen.ok) throw new Error(chosen.reason);
    const shown = readSetUpOf(actor, chosen.value);
    if (shown?.method !== "APP") throw new Error("No app");
    const code = () => generate({ secret: shown.secret, epoch: Math.floor(now().getTime() / 1000) });
    return { actor, setUp: chosen.value, code, shown };
  }

  test("by app: the code turns it on, gives ten codes, ends other sessions and is told", async () => {
    const account = await anAccount({});
    const elsewhere = await self(account.id);
    const { actor, setUp, code, shown } = await withAppSetUp(account.id);
    expect(shown.path.startsWith("M")).toBe(true);
    expect(await findTwoStep(actor)).toMatchObject({ method: null });
    expect(await confirmTwoStep(actor, { setUp, code: "000000" })).toEqual({
      ok: false,
      reason: "wrong-code",
    });
    const confirmed = await confirmTwoStep(actor, { setUp, code: await code() });
    if (!confirmed.ok) throw new Error(confirmed.reason);
    expect(new Set(confirmed.value.codes).size).toBe(10);
    expect(await findTwoStep(actor)).toMatchObject({ method: "APP", recoveryCodesLeft: 10 });
    expect(await findSignedIn(elsewhere.sessionId ?? "")).toBeNull();
    expect(await findSignedIn(actor.sessionId ?? "")).not.toBeNull();
    expect(await changesTold(account.email)).toEqual(["two-step-set-up"]);
    const kept = await database().recoveryCode.findMany({ where: { accountId: account.id } });
    expect(kept.map(({ codeHash }) => codeHash)).toContain(hashRecoveryCode(confirmed.value.codes[0] ?? ""));
    expect(JSON.stringify(kept)).not.toContain(confirmed.value.codes[0]);
  });

  test("by phone: a mobile gets a message, a landline is called, the code works ten minutes", async () => {
    const account = await anAccount({});
    const actor = await self(account.id);
    const mobile = await chooseTwoStepPhone(actor, { phone: "+32470123456" });
    const landline = await chooseTwoStepPhone(actor, { phone: "+3292240000" });
    if (!mobile.ok || !landline.ok) throw new Error("No code was sent");
    expect(readSetUpOf(actor, mobile.value)).toMatchObject({ isCall: false });
    expect(readSetUpOf(actor, landline.value)).toMatchObject({ isCall: true });
    const codeTo = async (phone: string) => String((await mailTo(phone)).at(-1)?.data.code);
    expect(
      await confirmTwoStep(actor, { setUp: mobile.value, code: await codeTo("+3292240000") }),
    ).toMatchObject({ reason: "wrong-code" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * 60_000 - 30_000 });
    await database().session.update({
      where: { id: actor.sessionId ?? "" },
      data: { authenticatedAt: now() },
    });
    expect(
      await confirmTwoStep(actor, { setUp: mobile.value, code: await codeTo("+32470123456") }),
    ).toMatchObject({ ok: true });
    vi.setSystemTime(Date.now() + 60_000);
    expect(
      await confirmTwoStep(actor, { setUp: landline.value, code: await codeTo("+3292240000") }),
    ).toMatchObject({ reason: "wrong-code" });
  });

  test("what was chosen for one account is nothing for another, and asks a fresh proof", async () => {
    const [one, other] = [await anAccount({}), await anAccount({})];
    const { setUp, code } = await withAppSetUp(one.id);
    expect(await confirmTwoStep(await self(other.id), { setUp, code: await code() })).toEqual({
      ok: false,
      reason: "set-up.over",
    });
    expect(await confirmTwoStep(await self(one.id, 11), { setUp, code: await code() })).toEqual({
      ok: false,
      reason: "sign-in-again",
    });
    expect(await chooseTwoStepApp(await self(one.id, 11))).toMatchObject({ reason: "sign-in-again" });
  });

  test("a change left halfway leaves the old one in use", async () => {
    const account = await anAccount({ twoStep: { sms: "+32470123456" } });
    const { actor } = await withAppSetUp(account.id);
    expect(await findTwoStep(actor)).toMatchObject({ method: "SMS", phone: "•••• •• •• 56" });
  });

  test("it can be taken away, but not by staff and not without a fresh proof", async () => {
    const account = await anAccount({ twoStep: { sms: "+32470123456" } });
    expect(await removeTwoStep(await self(account.id, 11))).toMatchObject({ reason: "sign-in-again" });
    expect(await removeTwoStep(await self(account.id))).toMatchObject({ ok: true });
    expect(await changesTold(account.email)).toEqual(["two-step-removed"]);
    const staff = await anAccount({ staffRoles: ["CLAIMS"], twoStep: { sms: "+32470123456" } });
    const actor = await actingAs(staff.id, "staff", "account.manage");
    expect(await removeTwoStep(actor)).toEqual({ ok: false, reason: "two-step.required" });
  });

  test("renewed recovery codes replace the former ones", async () => {
    const account = await anAccount({});
    const { actor, setUp, code } = await withAppSetUp(account.id);
    await confirmTwoStep(actor, { setUp, code: await code() });
    const renewed = await renewRecoveryCodes(actor);
    expect(renewed).toMatchObject({ ok: true });
    expect(await database().recoveryCode.count({ where: { accountId: account.id } })).toBe(10);
    expect(await changesTold(account.email)).toEqual(["two-step-set-up", "recovery-codes"]);
  });
});
