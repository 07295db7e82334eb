import "@/tests/support/database";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findSignedIn } from "@/lib/access/find-signed-in";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { anAccount } from "@/prisma/seed/account";
import { requestFrom, withApp } from "@/tests/support/two-step";
import { confirmWithCode, confirmWithPassword, proofAskedOf } from "./confirm-identity";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { endSessionsOf } from "./end-sessions-of";
import { extendSession } from "./extend-session";
import { findSessions } from "./find-sessions";
import { needsFreshSignIn } from "./fresh-sign-in";
import { startSession } from "./start-session";
import { switchHat } from "./switch-hat";

const request = requestFrom();

beforeEach(async () => {
  await database().account.deleteMany();
  await database().rateLimit.deleteMany();
});
afterEach(() => vi.useRealTimers());
afterAll(closeDatabase);

type Person = Awaited<ReturnType<typeof anAccount>>;

async function signedIn({ id: accountId, email }: Person): Promise<Actor & { sessionId: string }> {
  const { sessionId } = await database().$transaction((tx) =>
    startSession(tx, request, { accountId, method: "password", twoStep: false }),
  );
  return { kind: "account", accountId, sessionId, name: "An", email, language: "nl", request };
}

const minutesLater = (minutes: number) =>
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });

test("after signing out a copy of the cookie opens nothing", async () => {
  const actor = await signedIn(await anAccount());
  expect(await findSignedIn(actor.sessionId)).not.toBeNull();
  expect(await endSession(actor, { sessionId: actor.sessionId })).toMatchObject({ ok: true });
  expect(await findSignedIn(actor.sessionId)).toBeNull();
  const [line] = await database().auditEntry.findMany({
    where: { subjectId: actor.sessionId, event: "session.ended" },
  });
  expect(line?.after).toEqual({ reason: "signed-out" });
});

test("somebody else's session can't be ended, and answers like one that does not exist", async () => {
  const [an, jef] = [await signedIn(await anAccount()), await signedIn(await anAccount())];
  expect(await endSession(an, { sessionId: jef.sessionId })).toEqual({ ok: false, reason: "not-found" });
  expect(await endSession(an, { sessionId: newId() })).toEqual({ ok: false, reason: "not-found" });
  expect(await findSignedIn(jef.sessionId)).not.toBeNull();
});

test("the list holds one's own open sessions, this one first", async () => {
  const an = await anAccount();
  const first = await signedIn(an);
  const second = await signedIn(an);
  await signedIn(await anAccount());
  const ended = await signedIn(an);
  await endSession(ended, { sessionId: ended.sessionId });
  const listed = await findSessions(first);
  expect(listed.map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
    [first.sessionId, true],
    [second.sessionId, false],
  ]);
});

test("ending all others leaves this one and everybody else's", async () => {
  const an = await anAccount();
  const [here, there, jef] = [await signedIn(an), await signedIn(an), await signedIn(await anAccount())];
  expect(await endOtherSessions(here)).toEqual({ ok: true, value: { ended: 1 } });
  expect(await findSignedIn(here.sessionId)).not.toBeNull();
  expect(await findSignedIn(there.sessionId)).toBeNull();
  expect(await findSignedIn(jef.sessionId)).not.toBeNull();
});

test("staff sign somebody out everywhere; nobody else can", async () => {
  const an = await anAccount();
  const [actor, staffPerson] = [await signedIn(an), await anAccount({ staffRoles: ["ADMINISTRATION"] })];
  const staff = { ...(await signedIn(staffPerson)), kind: "staff", roles: ["ADMINISTRATION"] } as const;
  expect(await endSessionsOf(actor, { accountId: staffPerson.id })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await endSessionsOf(staff, { accountId: newId() })).toEqual({ ok: false, reason: "not-found" });
  expect(await endSessionsOf(staff, { accountId: an.id })).toEqual({ ok: true, value: { ended: 1 } });
  expect(await findSignedIn(actor.sessionId)).toBeNull();
  expect(await findSignedIn(staff.sessionId)).not.toBeNull();
});

test("working on moves the idle end, and never the absolute one", async () => {
  const actor = await signedIn(await anAccount());
  minutesLater(29);
  expect((await extendSession(actor)).secondsLeft).toBe(30 * 60);
  for (let round = 0; round < 20; round++) {
    minutesLater(29);
    await extendSession(actor);
  }
  expect(await findSignedIn(actor.sessionId)).toBeNull();
  expect(await extendSession(actor)).toEqual({ secondsLeft: 0 });
});

test("a session that was left alone can't be woken", async () => {
  const actor = await signedIn(await anAccount());
  minutesLater(31);
  expect(await extendSession(actor)).toEqual({ secondsLeft: 0 });
  expect(await findSignedIn(actor.sessionId)).toBeNull();
  expect(await findSessions(actor)).toEqual([]);
});

test("an account that is locked loses its sessions at the next request", async () => {
  const an = await anAccount();
  const actor = await signedIn(an);
  await database().account.update({ where: { id: an.id }, data: { status: "LOCKED" } });
  expect(await findSignedIn(actor.sessionId)).toBeNull();
});

test("ten minutes after signing in a dangerous change asks for the password again", async () => {
  const an = await anAccount();
  const actor = await signedIn(an);
  const fresh = async () =>
    !needsFreshSignIn((await findSignedIn(actor.sessionId)) ?? { authenticatedAt: new Date(0) });
  expect(await fresh()).toBe(true);
  minutesLater(11);
  expect(await fresh()).toBe(false);
  expect(await confirmWithPassword(actor, { password: "niet dit" })).toEqual({
    ok: false,
    reason: "wrong-password",
  });
  expect(await fresh()).toBe(false);
  expect(await confirmWithPassword(actor, { password: an.password })).toMatchObject({ ok: true });
  expect(await fresh()).toBe(true);
});

test("proving it once more is limited like signing in", async () => {
  const an = await anAccount();
  const actor = await signedIn(an);
  for (let turn = 0; turn < 5; turn++) await confirmWithPassword(actor, { password: "niet dit" });
  expect(await confirmWithPassword(actor, { password: an.password })).toMatchObject({
    reason: "too-many-tries",
  });
});

test("who has no password proves it with the app, once per code", async () => {
  const an = await anAccount();
  const actor = await signedIn(an);
  expect(await proofAskedOf(actor)).toBe("password");
  await database().account.update({ where: { id: an.id }, data: { passwordHash: null } });
  expect(await proofAskedOf(actor)).toBe("sign-in-again");
  const code = await (await withApp(an.id))();
  expect(await proofAskedOf(actor)).toBe("code");
  expect(await confirmWithPassword(actor, { password: "" })).toMatchObject({ ok: false });
  expect(await confirmWithCode(actor, { code })).toMatchObject({ ok: true });
  expect(await confirmWithCode(actor, { code })).toEqual({ ok: false, reason: "wrong-code" });
});

test("one puts on one's own hats only, and the next session starts with it", async () => {
  const an = await anAccount({ staffRoles: ["CLAIMS"] });
  const actor = await signedIn(an);
  expect(await switchHat(actor, { kind: "staff", id: null })).toEqual({
    ok: true,
    value: { home: "/staff" },
  });
  expect(await switchHat(actor, { kind: "employer", id: null })).toEqual({ ok: false, reason: "not-found" });
  expect(await switchHat(actor, { kind: "broker", id: newId() })).toEqual({ ok: false, reason: "not-found" });
  const next = await signedIn(an);
  expect(await database().session.findUnique({ where: { id: next.sessionId } })).toMatchObject({
    hatKind: "staff",
  });
  const lines = await database().auditEntry.count({
    where: { accountId: an.id, event: "session.hat-changed" },
  });
  expect(lines).toBe(1);
});
