import "@/tests/support/database";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { startSession } from "@/lib/identity/start-session";
import { newId } from "@/lib/values/ids";
import { type AccountWish, aBrokerage, anAccount, anEmployer } from "@/tests/support/builders";
import { currentActor } from "./current";
import { findHats, findSignedIn, type SignedIn } from "./find-signed-in";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

const request = { id: "test-request", address: "192.0.2.10" };

beforeEach(() => database().account.deleteMany());
afterEach(() => vi.useRealTimers());
afterAll(closeDatabase);

async function signIn(wish: AccountWish = {}, twoStep = false) {
  const account = await anAccount(wish);
  const { sessionId } = await database().$transaction((tx) =>
    startSession(tx, request, { accountId: account.id, method: "password", twoStep }),
  );
  return { account, sessionId };
}

async function found(sessionId: string): Promise<SignedIn> {
  const signedIn = await findSignedIn(sessionId);
  if (!signedIn) throw new Error("Nobody");
  return signedIn;
}

const later = (minutes: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });

describe("a session is somebody", () => {
  test("while it is young and used", async () => {
    const { account, sessionId } = await signIn();
    expect(await findSignedIn(sessionId)).toMatchObject({
      accountId: account.id,
      email: account.email,
      hats: [],
    });
    later(29);
    expect(await findSignedIn(sessionId)).not.toBeNull();
  });

  test("and nobody when its id is unknown", async () => {
    expect(await findSignedIn(newId())).toBeNull();
  });

  test("and nobody after half an hour without doing anything", async () => {
    const { sessionId } = await signIn();
    later(30);
    expect(await findSignedIn(sessionId)).toBeNull();
  });

  test("and nobody at its end, however busy", async () => {
    const { sessionId } = await signIn();
    later(10 * 60);
    await database().session.update({ where: { id: sessionId }, data: { lastActiveAt: new Date() } });
    expect(await findSignedIn(sessionId)).toBeNull();
  });

  test("and nobody once it was ended", async () => {
    const { sessionId } = await signIn();
    await database().session.update({ where: { id: sessionId }, data: { endedAt: new Date() } });
    expect(await findSignedIn(sessionId)).toBeNull();
  });

  test.each(["LOCKED", "INVITED"] as const)("and nobody when the account is %s", async (status) => {
    const { account, sessionId } = await signIn({ staffRoles: ["CLAIMS"] });
    await database().account.update({ where: { id: account.id }, data: { status } });
    expect(await findSignedIn(sessionId)).toBeNull();
    expect(await findHats(account.id)).toBeNull();
  });

  test("and nobody when the account is gone", async () => {
    const { account, sessionId } = await signIn();
    await database().account.delete({ where: { id: account.id } });
    expect(await findSignedIn(sessionId)).toBeNull();
  });
});

describe("a right that is taken away is gone at the next request", () => {
  const may = async (sessionId: string, permission: Parameters<typeof currentActor>[1]) =>
    currentActor(await found(sessionId), permission);

  test("an employer's membership that ended, or a role that changed", async () => {
    const [one, two] = [await anEmployer({ employees: 1 }), await anEmployer({ employees: 1 })];
    const roles = [
      { id: one.id, role: "ADMIN" },
      { id: two.id, role: "ADMIN" },
    ] as const;
    const { account, sessionId } = await signIn({ employers: roles });
    const of = (id: string) => ({ accountId_employerId: { accountId: account.id, employerId: id } });
    const reached = async () => {
      const actor = await may(sessionId, "colleagues.manage");
      return actor?.kind === "employer" ? [...actor.employerIds].sort() : actor;
    };
    expect(await reached()).toEqual([one.id, two.id].sort());
    await database().employerMembership.update({ where: of(one.id), data: { role: "VIEWER" } });
    expect(await reached()).toEqual([two.id]);
    await database().employerMembership.update({ where: of(two.id), data: { endedAt: new Date() } });
    expect(await reached()).toBeUndefined();
    expect(await may(sessionId, "people.read")).toMatchObject({ employerIds: [one.id] });
    await database().employerMembership.update({ where: of(one.id), data: { endedAt: new Date() } });
    expect((await found(sessionId)).hats).toEqual([]);
  });

  test("a broker's group, and the office itself", async () => {
    const office = await aBrokerage({ groups: ["Noord", "Zuid"] });
    const [north, south] = office.groups;
    const groupIds = [north.id, south?.id ?? ""];
    const { account, sessionId } = await signIn({ brokerages: [{ id: office.id, isAdmin: true, groupIds }] });
    expect(await may(sessionId, "employers.read")).toMatchObject({ groupIds });
    await database().brokerGroupMember.deleteMany({ where: { groupId: north.id } });
    expect(await may(sessionId, "employers.read")).toMatchObject({ groupIds: [south?.id] });
    await database().brokerMembership.updateMany({
      where: { accountId: account.id },
      data: { isAdmin: false },
    });
    expect(await may(sessionId, "colleagues.manage")).toBeUndefined();
    await database().brokerMembership.updateMany({
      where: { accountId: account.id },
      data: { endedAt: new Date() },
    });
    expect(await may(sessionId, "employers.read")).toBeUndefined();
  });

  test("a staff role, and the place itself", async () => {
    const { account, sessionId } = await signIn({ staffRoles: ["CLAIMS", "ADMINISTRATOR"] }, true);
    expect(await may(sessionId, "operations.manage")).toMatchObject({ kind: "staff" });
    const where = { accountId: account.id };
    await database().staffMembership.update({ where, data: { roles: ["CLAIMS"] } });
    expect(await may(sessionId, "operations.manage")).toBeUndefined();
    expect(await may(sessionId, "work.read")).toMatchObject({ kind: "staff" });
    await database().staffMembership.update({ where, data: { endedAt: new Date() } });
    expect(await may(sessionId, "work.read")).toBeUndefined();
  });

  test("a person who is no longer this account's", async () => {
    const { people } = await anEmployer({ employees: 1 });
    const { account, sessionId } = await signIn({ personId: people[0]?.personId ?? "" });
    expect(await may(sessionId, "own-insurance.read")).toMatchObject({ personId: people[0]?.personId });
    await database().person.updateMany({ where: { accountId: account.id }, data: { accountId: null } });
    expect(await may(sessionId, "own-insurance.read")).toBeUndefined();
  });
});

describe("until the second step that is asked for is there", () => {
  test("staff may look after their own account and nothing else", async () => {
    const { sessionId } = await signIn({ staffRoles: ["ADMINISTRATOR"] });
    const signedIn = await found(sessionId);
    expect(signedIn.twoStepMissing).toBe(true);
    expect(await currentActor(signedIn, "account.manage")).toMatchObject({ kind: "account" });
    expect(await currentActor(signedIn, "work.read")).toBeUndefined();
    expect(await currentActor(signedIn, "operations.manage")).toBeUndefined();
  });

  test("nor under another hat of theirs: who is staff anywhere is asked for it", async () => {
    const { id } = await anEmployer({ employees: 1 });
    const { sessionId } = await signIn({ staffRoles: ["CLAIMS"], employers: [{ id, role: "ADMIN" }] });
    const signedIn = await found(sessionId);
    expect(signedIn.hat?.kind).toBe("employer");
    expect(await currentActor(signedIn, "people.read")).toBeUndefined();
  });

  test("with it they may; for others the setting does not ask", async () => {
    const { sessionId } = await signIn({ staffRoles: ["ADMINISTRATOR"] }, true);
    expect(await currentActor(await found(sessionId), "operations.manage")).toMatchObject({ kind: "staff" });
    const { id } = await anEmployer({ employees: 1 });
    const other = await signIn({ employers: [{ id, role: "ADMIN" }] });
    expect((await found(other.sessionId)).twoStepMissing).toBe(false);
  });
});

describe("the hat worn", () => {
  test("is one that is still held: one that was taken away can't be worn on", async () => {
    const { id } = await anEmployer({ employees: 1 });
    const office = await aBrokerage();
    const { account, sessionId } = await signIn({
      employers: [{ id, role: "ADMIN" }],
      brokerages: [{ id: office.id, isAdmin: true }],
    });
    await database().session.update({
      where: { id: sessionId },
      data: { hatKind: "broker", hatId: office.id },
    });
    expect((await found(sessionId)).hat).toMatchObject({ kind: "broker", brokerageId: office.id });
    await database().session.update({ where: { id: sessionId }, data: { hatId: newId() } });
    expect((await found(sessionId)).hat?.kind).toBe("employer");
    await database().session.update({ where: { id: sessionId }, data: { hatId: office.id } });
    await database().brokerMembership.updateMany({
      where: { accountId: account.id },
      data: { endedAt: new Date() },
    });
    expect((await found(sessionId)).hats.map(({ kind }) => kind)).toEqual(["employer"]);
    expect((await found(sessionId)).hat?.kind).toBe("employer");
  });
});
