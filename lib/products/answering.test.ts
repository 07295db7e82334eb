import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { AskingOffice, aDesk, freeNumber, productLetters, statusOf } from "@/tests/support/asking-office";
import { anAccount, type SeededAccount } from "@/tests/support/builders";
import { mailTo } from "@/tests/support/sent-mail";
import { acceptAccess } from "./accept-access";
import { endAccess } from "./end-access";
import { findAccesses } from "./find-accesses";
import { findWithdrawable } from "./find-withdrawable";
import { openAccess } from "./open-access";
import { refuseAccess } from "./refuse-access";
import { mayUse } from "./usable";
import { withdrawAccess } from "./withdraw-access";

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

describe("the insurer's answer", () => {
  test("from a yes on the group works with the product, and the number is the group's", async () => {
    const number = freeNumber();
    const id = await at.request({ producerNumber: number });
    expect(await acceptAccess(staff, { accessId: id })).toMatchObject({ ok: true });
    expect(await at.usable()).toEqual(["Gent"]);
    expect(await database().producerNumber.findUnique({ where: { number } })).toMatchObject({
      groupId: at.group("Gent"),
    });
    // The number that the group had stays beside it.
    expect(await database().producerNumber.count({ where: { groupId: at.group("Gent") } })).toBe(2);
    const inside = (groupId: string) => database().$transaction((tx) => mayUse(tx, groupId, "kmo"));
    expect([await inside(at.group("Gent")), await inside(at.group("Aalst"))]).toEqual([true, false]);
  });

  test("a no says why, to whoever asked and to every Beheerder, in their own language", async () => {
    const second = await anAccount({ language: "fr", brokerages: [{ id: at.office.id, isAdmin: true }] });
    const member = await anAccount({ brokerages: [{ id: at.office.id, groupIds: [at.group("Gent")] }] });
    const id = await at.request();
    const reason = "Dit nummer staat op naam van een ander kantoor";
    expect(await refuseAccess(staff, { accessId: id, reason })).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe("REFUSED");
    expect(await at.usable()).toEqual([]);
    for (const { email } of [at.admin, second]) {
      expect(await productLetters(email)).toEqual([["products.access-answered", "refused"]]);
      expect((await mailTo(email)).at(-1)?.data).toMatchObject({ reason, group: "Gent" });
    }
    const sent = await database().outboxMessage.findFirst({ where: { recipient: second.email } });
    expect(sent?.language).toBe("fr");
    expect(await productLetters(member.email)).toEqual([]);
    expect(await productLetters(desk.email)).not.toContainEqual(["products.access-answered", "refused"]);
  });

  test("who asked and has left since is not written to", async () => {
    const second = await anAccount({ brokerages: [{ id: at.office.id, isAdmin: true }] });
    const id = await at.request({}, await actingAs(second.id, "broker", "products.request"));
    await database().brokerMembership.updateMany({
      where: { accountId: second.id },
      data: { endedAt: new Date(), isAdmin: false },
    });
    await acceptAccess(staff, { accessId: id });
    expect(await productLetters(second.email)).toEqual([]);
    expect(await productLetters(at.admin.email)).toEqual([["products.access-answered", "accepted"]]);
  });

  test("of two who answer at the same moment one wins, and there is one letter", async () => {
    const id = await at.request();
    const other = await anAccount({ staffRoles: ["ADMINISTRATOR"] });
    const boss = await actingAs(other.id, "staff", "products.answer");
    const outcomes = await Promise.all([
      acceptAccess(staff, { accessId: id }),
      refuseAccess(boss, { accessId: id, reason: "Nummer onbekend" }),
      acceptAccess(boss, { accessId: id }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "access.answered-already")).toHaveLength(2);
    expect(await productLetters(at.admin.email)).toHaveLength(1);
  });

  test("one number is accepted for one group, however many say yes at once", async () => {
    const number = freeNumber();
    const [mine, theirs] = [
      await at.request({ producerNumber: number }),
      await at.request({ groups: [at.elsewhere.groups[0].id], producerNumber: number }, at.stranger),
    ];
    const outcomes = await Promise.all([
      acceptAccess(staff, { accessId: mine }),
      acceptAccess(staff, { accessId: theirs }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "access.number-in-use" });
  });

  test("a number that another group has on paper only comes over when that is said", async () => {
    const number = at.elsewhere.groups[0].producerNumber;
    const id = await at.request({ producerNumber: number });
    expect(await openAccess(staff, id)).toMatchObject({
      clash: { how: "on-paper", office: at.elsewhere.name },
    });
    expect(await acceptAccess(staff, { accessId: id })).toMatchObject({
      reason: "access.number-elsewhere",
      facts: { office: at.elsewhere.name },
    });
    expect(await acceptAccess(staff, { accessId: id, takeOver: "on" })).toMatchObject({ ok: true });
    expect(await database().producerNumber.findUnique({ where: { number } })).toMatchObject({
      groupId: at.group("Gent"),
    });
  });

  test("is not given by the office itself", async () => {
    const id = await at.request();
    const no = { ok: false, reason: "not-found" };
    expect(await acceptAccess(at.actor, { accessId: id })).toEqual(no);
    expect(await refuseAccess(at.actor, { accessId: id, reason: "zomaar" })).toEqual(no);
    expect(await endAccess(at.actor, { accessId: id, reason: "zomaar" })).toEqual(no);
    expect(await openAccess(at.actor, id)).toBeNull();
    expect((await findAccesses(at.actor, {})).rows).toEqual([]);
  });
});

describe("taking back", () => {
  test("what waits is withdrawn at once, without a letter to anybody", async () => {
    const id = await at.request();
    const before = (await productLetters(desk.email)).length;
    expect(await withdrawAccess(at.actor, { accessId: id })).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe("WITHDRAWN");
    expect((await productLetters(desk.email)).length).toBe(before);
    expect(await acceptAccess(staff, { accessId: id })).toMatchObject({ reason: "access.answered-already" });
  });

  test("what was accepted is asked once, then it stops and the number is free again", async () => {
    const number = freeNumber();
    const id = await at.request({ producerNumber: number });
    await acceptAccess(staff, { accessId: id });
    expect(await withdrawAccess(at.actor, { accessId: id })).toMatchObject({
      ok: false,
      reason: "access.accepted-meanwhile",
    });
    expect(await at.usable()).toEqual(["Gent"]);
    expect(await withdrawAccess(at.actor, { accessId: id, confirmed: "on" })).toMatchObject({ ok: true });
    expect(await at.usable()).toEqual([]);
    expect((await productLetters(desk.email)).at(-1)).toEqual(["products.access-requested", "withdrawn"]);
    await at.request({ groups: [at.group("Aalst")], producerNumber: number });
  });

  test("the insurer ends what it accepted, with a reason that everybody concerned reads", async () => {
    const id = await at.request();
    const reason = "De samenwerking is opgezegd";
    expect(await endAccess(staff, { accessId: id, reason })).toMatchObject({ reason: "access.not-accepted" });
    await acceptAccess(staff, { accessId: id });
    expect(await endAccess(staff, { accessId: id, reason })).toMatchObject({ ok: true });
    expect(await at.usable()).toEqual([]);
    expect((await productLetters(at.admin.email)).at(-1)).toEqual(["products.access-answered", "ended"]);
    expect(await endAccess(staff, { accessId: id, reason })).toMatchObject({ ok: false });
  });

  test("what is done with a product at that moment is finished first, and nothing after it", async () => {
    const id = await at.request();
    await acceptAccess(staff, { accessId: id });
    const order: string[] = [];
    let withdrawal: Promise<unknown> = Promise.resolve();
    await database().$transaction(async (tx) => {
      expect(await mayUse(tx, at.group("Gent"), "kmo")).toBe(true);
      withdrawal = withdrawAccess(at.actor, { accessId: id, confirmed: "on" }).then(() =>
        order.push("withdrawn"),
      );
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push("offered");
    });
    await withdrawal;
    expect(order).toEqual(["offered", "withdrawn"]);
    expect(await database().$transaction((tx) => mayUse(tx, at.group("Gent"), "kmo"))).toBe(false);
  });

  test("by a stranger or a colleague who is no Beheerder: as if it were not there", async () => {
    const id = await at.request();
    const member = await anAccount({ brokerages: [{ id: at.office.id, groupIds: [at.group("Gent")] }] });
    const plain = await actingAs(member.id, "broker", "products.read");
    for (const by of [at.stranger, plain]) {
      expect(await withdrawAccess(by, { accessId: id })).toEqual({ ok: false, reason: "not-found" });
      expect(await findWithdrawable(by, id)).toBeNull();
    }
    expect(await findWithdrawable(at.actor, id)).toMatchObject({ openQuotes: 0, status: "REQUESTED" });
  });
});
