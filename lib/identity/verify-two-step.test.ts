import "@/tests/support/database";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { unseal } from "@/lib/database/sealed";
import { sealedFor } from "@/lib/email/queue-message";
import { anAccount } from "@/prisma/seed/account";
import { requestFrom, withApp, withSms } from "@/tests/support/two-step";
import { endAllSessions } from "./end-all-sessions";
import { enterWithRecoveryCode } from "./enter-with-recovery-code";
import { replaceRecoveryCodes } from "./recovery-codes";
import { sendSignInCode } from "./send-sign-in-code";
import { signIn } from "./sign-in";
import { verifyTwoStep } from "./verify-two-step";

const request = requestFrom();

beforeEach(async () => {
  await database().outboxMessage.deleteMany();
  await database().account.deleteMany();
  await database().rateLimit.deleteMany();
  // At the start of a time step, so that a test never straddles two.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.ceil(Date.now() / 30_000) * 30_000 + 11_000 });
});
afterEach(() => vi.useRealTimers());
afterAll(closeDatabase);

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

async function passwordGiven({ email, password }: { email: string; password: string }): Promise<string> {
  const outcome = await signIn(request, { email, password });
  if (!outcome.ok || outcome.value.kind !== "two-step") throw new Error("no second step asked");
  return outcome.value.token;
}

/** The code of the last text message, as the phone shows it. */
async function codeOnPhone(): Promise<string> {
  const message = await database().outboxMessage.findFirstOrThrow({
    where: { template: "identity.sign-in-code" },
    orderBy: { id: "desc" },
  });
  return (JSON.parse(unseal(message.dataSealed ?? "", sealedFor(message.id))) as { code: string }).code;
}

test("the code of the app starts a session that knows of the second step", async () => {
  const an = await anAccount();
  const code = await withApp(an.id);
  const outcome = await verifyTwoStep(request, { token: await passwordGiven(an), code: await code() });
  if (!outcome.ok) throw new Error(outcome.reason);
  const session = await database().session.findUniqueOrThrow({ where: { id: outcome.value.sessionId } });
  expect(session).toMatchObject({ accountId: an.id, method: "password+app" });
  expect(session.twoStepAt).not.toBeNull();
});

test("a code of the app works once, also at a second sign-in", async () => {
  const an = await anAccount();
  const code = await (await withApp(an.id))();
  const [first, second] = [await passwordGiven(an), await passwordGiven(an)];
  const both = await Promise.all([
    verifyTwoStep(request, { token: first, code }),
    verifyTwoStep(request, { token: second, code }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await verifyTwoStep(request, { token: await passwordGiven(an), code })).toEqual({
    ok: false,
    reason: "wrong-code",
  });
});

test("a challenge opens one session and is then over", async () => {
  const an = await anAccount();
  const code = await withApp(an.id);
  const token = await passwordGiven(an);
  expect(await verifyTwoStep(request, { token, code: await code() })).toMatchObject({ ok: true });
  later(30);
  expect(await verifyTwoStep(request, { token, code: await code() })).toEqual({
    ok: false,
    reason: "challenge-over",
  });
});

test("after five wrong codes the right one is too late, also when they come at once", async () => {
  const an = await anAccount();
  const code = await withApp(an.id);
  const token = await passwordGiven(an);
  const wrong = Array.from({ length: 9 }, () => verifyTwoStep(request, { token, code: "000000" }));
  const reasons = (await Promise.all(wrong)).map((outcome) => (outcome.ok ? "in" : outcome.reason));
  expect(reasons.filter((reason) => reason === "wrong-code")).toHaveLength(5);
  expect(await verifyTwoStep(request, { token, code: await code() })).toMatchObject({ ok: false });
});

test("who knows the password can't go on guessing codes with new challenges", async () => {
  const an = await anAccount();
  await withApp(an.id);
  const reasons: string[] = [];
  for (let round = 0; round < 3; round++) {
    const token = await passwordGiven(an);
    for (let turn = 0; turn < 5; turn++) {
      const outcome = await verifyTwoStep(request, { token, code: "000000" });
      reasons.push(outcome.ok ? "in" : outcome.reason);
    }
  }
  expect(reasons.slice(0, 10)).toEqual(Array(10).fill("wrong-code"));
  expect(reasons.slice(10)).toEqual(Array(5).fill("too-many-tries"));
});

test("ten minutes after the password the challenge is over", async () => {
  const an = await anAccount();
  const code = await withApp(an.id);
  const token = await passwordGiven(an);
  later(601);
  expect(await verifyTwoStep(request, { token, code: await code() })).toEqual({
    ok: false,
    reason: "challenge-over",
  });
});

test("a password reset in between ends the challenge; so does a locked account", async () => {
  const an = await anAccount();
  const code = await withApp(an.id);
  const token = await passwordGiven(an);
  await database().$transaction((tx) => endAllSessions(tx, an.id, "password-reset"));
  expect(await verifyTwoStep(request, { token, code: await code() })).toEqual({
    ok: false,
    reason: "challenge-over",
  });
  const another = await passwordGiven(an);
  await database().account.update({ where: { id: an.id }, data: { status: "LOCKED" } });
  expect(await verifyTwoStep(request, { token: another, code: await code() })).toMatchObject({
    reason: "challenge-over",
  });
});

test("the code of somebody else's app does not do", async () => {
  const [an, jef] = [await anAccount(), await anAccount()];
  await withApp(an.id);
  const codeOfJef = await (await withApp(jef.id))();
  expect(await verifyTwoStep(request, { token: await passwordGiven(an), code: codeOfJef })).toMatchObject({
    ok: false,
  });
  expect(await verifyTwoStep(request, { token: "made-up", code: codeOfJef })).toEqual({
    ok: false,
    reason: "challenge-over",
  });
});

test("a text message brings a code that works once and is kept only as a hash", async () => {
  const an = await anAccount();
  await withSms(an.id);
  const token = await passwordGiven(an);
  const code = await codeOnPhone();
  const wrong = code === "123456" ? "654321" : "123456";
  expect(await verifyTwoStep(request, { token, code: wrong })).toEqual({ ok: false, reason: "wrong-code" });
  const { codeHash } = await database().signInChallenge.findFirstOrThrow();
  expect(codeHash).not.toContain(code);
  expect(await verifyTwoStep(request, { token, code: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject(
    { ok: true },
  );
  expect(await verifyTwoStep(request, { token, code })).toMatchObject({ ok: false });
});

test("a new text message makes the former code worthless, and comes after a pause", async () => {
  const an = await anAccount();
  await withSms(an.id);
  const token = await passwordGiven(an);
  const former = await codeOnPhone();
  expect(await sendSignInCode(request, { token })).toMatchObject({ ok: false, reason: "code-just-sent" });
  later(31);
  const twoClicks = await Promise.all([
    sendSignInCode(request, { token }),
    sendSignInCode(request, { token }),
  ]);
  expect(twoClicks.filter(({ ok }) => ok)).toHaveLength(1);
  const present = await codeOnPhone();
  if (former !== present) {
    expect(await verifyTwoStep(request, { token, code: former })).toMatchObject({ ok: false });
  }
  expect(await verifyTwoStep(request, { token, code: present })).toMatchObject({ ok: true });
});

test("text messages are not endless: four a sign-in, five an hour", async () => {
  const an = await anAccount();
  await withSms(an.id);
  const sent: boolean[] = [];
  for (let signIns = 0; signIns < 2; signIns++) {
    const token = await passwordGiven(an);
    for (let turn = 0; turn < 4; turn++) {
      later(31);
      sent.push((await sendSignInCode(request, { token })).ok);
    }
  }
  // Each sign-in sends the first by itself.
  expect(sent).toEqual([true, true, true, false, false, false, false, false]);
  expect(await database().outboxMessage.count({ where: { template: "identity.sign-in-code" } })).toBe(5);
});

test("a text message works for ten minutes", async () => {
  const an = await anAccount();
  await withSms(an.id);
  const token = await passwordGiven(an);
  const code = await codeOnPhone();
  await database().signInChallenge.updateMany({ data: { codeSentAt: new Date(Date.now() - 601_000) } });
  expect(await verifyTwoStep(request, { token, code })).toEqual({ ok: false, reason: "wrong-code" });
});

test("a recovery code lets in once, tells the person by mail, and counts what is left", async () => {
  const an = await anAccount();
  await withApp(an.id);
  const codes = await database().$transaction((tx) => replaceRecoveryCodes(tx, an.id));
  const code = codes[3] ?? "";
  const typed = code.toUpperCase().replace("-", " ");
  const outcome = await enterWithRecoveryCode(request, { token: await passwordGiven(an), code: typed });
  expect(outcome).toMatchObject({ ok: true });
  expect(await enterWithRecoveryCode(request, { token: await passwordGiven(an), code })).toEqual({
    ok: false,
    reason: "wrong-code",
  });
  const mails = await database().outboxMessage.findMany({
    where: { template: "identity.recovery-code-used" },
  });
  expect(mails.map(({ recipient }) => recipient)).toEqual([an.email]);
  const [line] = await database().auditEntry.findMany({
    where: { accountId: an.id, event: "account.recovery-code-used" },
  });
  expect(line?.after).toEqual({ left: 9 });
});

test("a recovery code of somebody else does not do", async () => {
  const [an, jef] = [await anAccount(), await anAccount()];
  await withApp(an.id);
  const [code = ""] = await database().$transaction((tx) => replaceRecoveryCodes(tx, jef.id));
  expect(await enterWithRecoveryCode(request, { token: await passwordGiven(an), code })).toMatchObject({
    ok: false,
  });
});
