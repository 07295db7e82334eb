import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor, StaffActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { AskingOffice, aDesk, freeNumber, productLetters, statusOf } from "@/tests/support/asking-office";
import { anAccess, anAccount, type SeededAccount } from "@/tests/support/builders";
import { acceptAccess } from "./accept-access";
import { findAccessHistory } from "./find-access-history";
import { findAccesses } from "./find-accesses";
import { findProducts, mayAsk } from "./find-products";
import { openAccess } from "./open-access";
import { refuseAccess } from "./refuse-access";
import { requestAccess, requestAccessInput } from "./request-access";

let desk: SeededAccount;
let staff: StaffActor;
let at: AskingOffice;

beforeAll(async () => {
  ({ desk, staff } = await aDesk());
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
  at = await AskingOffice.open();
});
afterAll(closeDatabase);

describe("asking", () => {
  test("a number has four or five digits", () => {
    const codes = (text: string) =>
      requestAccessInput
        .safeParse({ product: "kmo", producerNumber: text })
        .error?.issues.map(({ message }) => message);
    for (const wrong of ["123", "123456", "12a4", "１２３４"])
      expect(codes(wrong)).toEqual(["producer-number.digits"]);
    for (const right of ["1234", "12345", "12 345"]) expect(codes(right)).toBeUndefined();
  });

  test("the request waits, nothing is usable yet, and the administration has one letter", async () => {
    const before = (await productLetters(desk.email)).length;
    const id = await at.request();
    expect(await statusOf(id)).toBe("REQUESTED");
    expect(await at.usable()).toEqual([]);
    expect((await productLetters(desk.email)).slice(before)).toEqual([
      ["products.access-requested", "requested"],
    ]);
    expect(await database().auditEntry.count({ where: { event: "access.requested", subjectId: id } })).toBe(
      1,
    );
  });

  test("twenty identical posts make one request and one letter", async () => {
    const before = (await productLetters(desk.email)).length;
    const one = at.asked();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => requestAccess(at.actor, one)));
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.id : outcome.reason))).size).toBe(1);
    expect((await productLetters(desk.email)).length).toBe(before + 1);
    const withGroup = at.asked({ groups: [], newGroup: "Brugge" });
    const others = await Promise.all(Array.from({ length: 5 }, () => requestAccess(at.actor, withGroup)));
    expect(others.every(({ ok }) => ok)).toBe(true);
    expect(await database().brokerGroup.count({ where: { brokerageId: at.office.id, name: "Brugge" } })).toBe(
      1,
    );
  });

  test("a group that waits or has it can't ask again; after a no it can", async () => {
    const id = await at.request();
    expect(await requestAccess(at.actor, at.asked())).toMatchObject({
      ok: false,
      reason: "access.waits-already",
    });
    await refuseAccess(staff, { accessId: id, reason: "Dit nummer kennen wij niet" });
    const again = await at.request();
    await acceptAccess(staff, { accessId: again });
    expect(await requestAccess(at.actor, at.asked())).toMatchObject({
      ok: false,
      reason: "access.has-already",
    });
  });

  test("two groups with one number are told to ask one by one, and nothing is made", async () => {
    const two = at.asked({ groups: [at.group("Gent"), at.group("Aalst")] });
    expect(await requestAccess(at.actor, two)).toMatchObject({ reason: "access.one-number-one-group" });
    const withNew = at.asked({ groups: [at.group("Gent")], newGroup: "Brugge" });
    expect(await requestAccess(at.actor, withNew)).toMatchObject({ reason: "access.one-number-one-group" });
    expect(await requestAccess(at.actor, at.asked({ groups: [] }))).toMatchObject({
      reason: "access.no-group",
    });
    expect(await database().brokerGroup.count({ where: { brokerageId: at.office.id } })).toBe(3);
  });

  test("a number of another group of the own office is named, whether it is held or only asked", async () => {
    const held = at.asked({ producerNumber: at.office.groups[2]?.producerNumber ?? "" });
    expect(await requestAccess(at.actor, held)).toMatchObject({
      reason: "access.number-of-group",
      facts: { group: "Aalst", at: "producerNumber" },
    });
    const number = freeNumber();
    await at.request({ groups: [at.group("Aalst")], producerNumber: number });
    expect(await requestAccess(at.actor, at.asked({ producerNumber: number }))).toMatchObject({
      reason: "access.number-of-group",
    });
    const fresh = at.asked({ groups: [], newGroup: "Brugge", producerNumber: number });
    expect(await requestAccess(at.actor, fresh)).toMatchObject({ reason: "access.number-of-group" });
    expect(await database().brokerGroup.count({ where: { brokerageId: at.office.id } })).toBe(3);
  });

  test("a number of another office is answered as any other: only the insurer's people see the clash", async () => {
    const number = freeNumber();
    await anAccess({ groupId: at.elsewhere.groups[0].id, producerNumber: number });
    const [taken, untaken] = [
      await requestAccess(at.actor, at.asked({ producerNumber: number })),
      await requestAccess(at.actor, at.asked({ groups: [at.group("Aalst")] })),
    ];
    if (!taken.ok || !untaken.ok) throw new Error("refused");
    expect(Object.keys(taken.value)).toEqual(Object.keys(untaken.value));
    expect(JSON.stringify(await findProducts(at.actor))).not.toContain(at.elsewhere.name);
    expect(await openAccess(staff, taken.value.id)).toMatchObject({
      clash: { how: "in-use", office: at.elsewhere.name },
    });
    const { rows } = await findAccesses(staff, { waiting: true, search: at.office.name });
    expect(rows.find(({ id }) => id === taken.value.id)?.clashes).toBe(true);
    expect(rows.find(({ id }) => id === untaken.value.id)?.clashes).toBe(false);
  });

  test("a new group is made with who asks in it; a name that is there is refused", async () => {
    await at.request({ groups: [], newGroup: "Brugge" });
    const made = await database().brokerGroup.findFirstOrThrow({
      where: { brokerageId: at.office.id, name: "Brugge" },
      include: { members: { include: { membership: true } } },
    });
    expect(made.members.map(({ membership }) => membership.accountId)).toEqual([at.admin.id]);
    expect(await requestAccess(at.actor, at.asked({ groups: [], newGroup: "GENT" }))).toMatchObject({
      reason: "group.name-taken",
    });
  });

  test("who is no Beheerder, or is one of another office, asks nothing", async () => {
    const member = await anAccount({ brokerages: [{ id: at.office.id, groupIds: [at.group("Gent")] }] });
    const plain = await actingAs(member.id, "broker", "products.read");
    expect(await requestAccess(plain, at.asked())).toEqual({ ok: false, reason: "not-found" });
    expect(await requestAccess(at.stranger, at.asked())).toEqual({ ok: false, reason: "not-found" });
  });

  test("a Beheerder who was put out a moment ago asks nothing more", async () => {
    await database().brokerMembership.updateMany({
      where: { accountId: at.admin.id },
      data: { endedAt: new Date() },
    });
    expect(await requestAccess(at.actor, at.asked())).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("looking", () => {
  test("a Beheerder sees every group of the office, a colleague the own ones, a stranger none", async () => {
    const id = await at.request();
    const names = async (by: BrokerActor) => (await findProducts(by))[0]?.groups.map((one) => one.group.name);
    expect(await names(at.actor)).toEqual(["Default", "Aalst", "Gent"]);
    const member = await anAccount({ brokerages: [{ id: at.office.id, groupIds: [at.group("Aalst")] }] });
    const plain = await actingAs(member.id, "broker", "products.read");
    expect(await names(plain)).toEqual(["Aalst"]);
    expect(await findAccessHistory(plain, "kmo")).toEqual([]);
    expect((await findAccessHistory(at.actor, "kmo")).map((one) => one.id)).toEqual([id]);
    expect(await findAccessHistory(at.stranger, "kmo")).toEqual([]);
  });

  test("the card shows what was asked last, and who may ask again", async () => {
    const first = await at.request();
    await refuseAccess(staff, { accessId: first, reason: "Nummer onbekend" });
    const card = async () =>
      (await findProducts(at.actor))[0]?.groups.find((one) => one.group.name === "Gent") as never;
    expect(await card()).toMatchObject({ access: { status: "REFUSED", reason: "Nummer onbekend" } });
    expect(mayAsk(await card())).toBe(true);
    const second = await at.request();
    expect(await card()).toMatchObject({ access: { id: second, status: "REQUESTED" } });
    expect(mayAsk(await card())).toBe(false);
    await acceptAccess(staff, { accessId: second });
    expect((await findProducts(at.actor))[0]?.usable).toBe(true);
    const [last] = await findAccessHistory(at.actor, "kmo");
    expect(last).toMatchObject({
      status: "ACCEPTED",
      requestedBy: `${at.admin.firstName} ${at.admin.lastName}`,
    });
  });

  test("the list of the insurer's people goes page by page, both ways, what waits longest first", async () => {
    const ids: string[] = [];
    for (const name of ["Default", "Gent", "Aalst"]) ids.push(await at.request({ groups: [at.group(name)] }));
    const ask = { waiting: true, search: at.office.name, size: 2 } as const;
    const first = await findAccesses(staff, ask);
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect([first.count, first.countedAll]).toEqual([3, true]);
    const second = await findAccesses(staff, { ...ask, after: first.next ?? "" });
    expect(second.rows.map(({ id }) => id)).toEqual(ids.slice(2));
    const back = await findAccesses(staff, { ...ask, before: second.previous ?? "" });
    expect(back.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const all = await findAccesses(staff, { search: at.office.name });
    expect(all.rows.map(({ id }) => id)).toEqual([...ids].reverse());
    const number = all.rows[0]?.producerNumber ?? "";
    expect((await findAccesses(staff, { search: number })).rows.map(({ id }) => id)).toContain(ids[2]);
    expect((await findAccesses(staff, { search: at.office.name, status: "ENDED" })).rows).toEqual([]);
  });
});
