import "@/tests/support/database";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { disk } from "@/lib/files/disk";
import { newId } from "@/lib/values/ids";
import { anAccess } from "@/prisma/seed/product-access";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, anEmployer, type SeededBrokerage } from "@/tests/support/builders";
import { addToGroup } from "./add-to-group";
import { changeGroup } from "./change-group";
import { changeOffice, changeOfficeInput } from "./change-office";
import { chooseShownGroup } from "./choose-shown-group";
import { createGroup, createGroupInput } from "./create-group";
import { endMembership } from "./end-membership";
import { findColleagues } from "./find-colleagues";
import { findGroups } from "./find-groups";
import { inviteColleague } from "./invite-colleague";
import { openGroup } from "./open-group";
import { openGroupLogo } from "./open-group-logo";
import { removeGroup } from "./remove-group";
import { removeGroupLogo, setGroupLogo } from "./set-group-logo";
import { chosenGroup, shownGroups } from "./shown-groups";

let office: SeededBrokerage;
let elsewhere: SeededBrokerage;
let admin: BrokerActor;
let member: BrokerActor;
let stranger: BrokerActor;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Gent", "Aalst"] });
  elsewhere = await aBrokerage();
  const groupIds = [idOf("Gent")];
  const people = {
    admin: await anAccount({ brokerages: [{ id: office.id, isAdmin: true, groupIds }] }),
    member: await anAccount({ brokerages: [{ id: office.id, groupIds }] }),
    stranger: await anAccount({ brokerages: [{ id: elsewhere.id, isAdmin: true }] }),
  };
  admin = await actingAs(people.admin.id, "broker", "colleagues.manage");
  member = await actingAs(people.member.id, "broker", "colleagues.read");
  stranger = await actingAs(people.stranger.id, "broker", "colleagues.manage");
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

function idOf(name: string): string {
  return office.groups.find((group) => group.name === name)?.id ?? "";
}

let count = 0;
async function newGroup(name = `Groep ${++count}`): Promise<string> {
  const made = await createGroup(admin, { name, withLogo: false });
  if (!made.ok) throw new Error(made.reason);
  return made.value.groupId;
}

const picture = (red = 10) =>
  sharp({ create: { width: 500, height: 500, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer();
const logoFor = async (actor: BrokerActor, groupId: string, bytes?: Buffer) =>
  setGroupLogo(actor, { groupId, source: Readable.from([bytes ?? (await picture())]) });

const lastLine = (event: string) =>
  database().auditEntry.findFirst({ where: { event, brokerageId: office.id }, orderBy: { id: "desc" } });

describe("a group", () => {
  test("needs a name only, takes in whoever makes it, and leaves a line", async () => {
    const fields = createGroupInput.parse({ name: "  Zee\u00a0 en  Duin " });
    const made = await createGroup(admin, fields);
    expect(made).toMatchObject({ ok: true });
    const group = await openGroup(admin, made.ok ? made.value.groupId : "");
    expect(group).toMatchObject({ name: "Zee en Duin", street: null, email: null, logoFileId: null });
    expect(group?.members.map(({ self }) => self)).toEqual([true]);
    expect(await lastLine("group.created")).toMatchObject({ after: { name: "Zee en Duin" } });
  });

  test.each([["gent"], ["GENT"], ["Gent"]])("is not called as another one is: %s", async (name) => {
    expect(await createGroup(admin, { name, withLogo: false })).toEqual({
      ok: false,
      reason: "group.name-taken",
    });
  });

  test("may be called as one of another office, and a sign that a pattern knows is only a sign", async () => {
    const name = elsewhere.groups[0].name;
    expect(name).toBe("Default");
    await newGroup("TeamxNoord");
    expect(await createGroup(admin, { name: "Team_Noord", withLogo: false })).toMatchObject({ ok: true });
    expect(await createGroup(stranger, { name: "Gent", withLogo: false })).toMatchObject({ ok: true });
  });

  test("of two made under one name at the same moment one is there", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => createGroup(admin, { name: "Tegelijk", withLogo: false })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([[""], [" "], ["\u200b"], ["zie www.winst.example"], ["x".repeat(61)]])(
    "is not called %j",
    (name) => {
      expect(createGroupInput.safeParse({ name }).success).toBe(false);
    },
  );

  test("is changed by a Beheerder of its office, and the trail says what", async () => {
    const groupId = await newGroup("Oud");
    const change = { groupId, name: "Nieuwer", city: "Ieper" };
    expect(await changeGroup(stranger, change)).toEqual({ ok: false, reason: "not-found" });
    expect(await changeGroup(member, change)).toEqual({ ok: false, reason: "not-found" });
    expect(await changeGroup(admin, change)).toMatchObject({ ok: true });
    expect(await lastLine("group.changed")).toMatchObject({
      before: { name: "Oud", city: null },
      after: { name: "Nieuwer", city: "Ieper" },
    });
    const lines = await database().auditEntry.count({ where: { event: "group.changed" } });
    expect(await changeGroup(admin, change)).toMatchObject({ ok: true });
    expect(await database().auditEntry.count({ where: { event: "group.changed" } })).toBe(lines);
  });

  test("Default keeps its name, and may have an address", async () => {
    const groupId = idOf("Default");
    expect(await changeGroup(admin, { groupId, name: "Iedereen" })).toEqual({
      ok: false,
      reason: "group.name-fixed",
    });
    expect(await changeGroup(admin, { groupId, name: "Default", city: "Aalst" })).toMatchObject({ ok: true });
  });

  test("a member sees the own groups and who works there, and no more", async () => {
    expect((await findGroups(member)).map(({ id }) => id)).toEqual([idOf("Gent")]);
    expect(await openGroup(member, idOf("Aalst"))).toBeNull();
    expect(await openGroup(member, idOf("Gent"))).toMatchObject({ name: "Gent", obstacles: null });
    const hidden = await anAccount({ brokerages: [{ id: office.id, groupIds: [idOf("Aalst")] }] });
    const both = await anAccount({
      brokerages: [{ id: office.id, groupIds: [idOf("Aalst"), idOf("Gent")] }],
    });
    const seen = (await findColleagues(member, { size: 500 }))?.colleagues ?? [];
    expect(seen.some(({ email }) => email === hidden.email)).toBe(false);
    // Of a colleague in two groups only the one that is shared.
    expect(seen.find(({ email }) => email === both.email)?.groups.map(({ name }) => name)).toEqual(["Gent"]);
    expect((await findColleagues(member, { groupIds: [idOf("Aalst")] }))?.colleagues).toEqual([]);
    expect((await findColleagues(admin, { groupIds: [idOf("Aalst")] }))?.total).toBe(2);
  });
});

describe("removing a group", () => {
  const inUse = (facts: object) => ({ ok: false, reason: "group.in-use", facts });
  const nothing = { quotes: 0, mandates: 0, accesses: 0, conversations: 0 };

  test("lets who works nowhere else land in Default, and takes the logo's file away", async () => {
    const groupId = await newGroup();
    const only = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupId] }] });
    const more = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupId, idOf("Gent")] }] });
    await logoFor(admin, groupId);
    const { key } = await database().storedFile.findFirstOrThrow({
      where: { groupLogos: { some: { id: groupId } } },
    });
    expect(await removeGroup(stranger, { groupId })).toEqual({ ok: false, reason: "not-found" });
    expect(await removeGroup(member, { groupId })).toEqual({ ok: false, reason: "not-found" });
    expect(await removeGroup(admin, { groupId })).toMatchObject({ ok: true });
    const groupsOf = async (accountId: string) =>
      (await database().brokerGroupMember.findMany({ where: { membership: { accountId } } })).map(
        (one) => one.groupId,
      );
    expect(await groupsOf(only.id)).toEqual([idOf("Default")]);
    expect(await groupsOf(more.id)).toEqual([idOf("Gent")]);
    expect(await (await disk()).exists(key)).toBe(false);
    expect(await database().storedFile.count({ where: { key } })).toBe(0);
    expect(await lastLine("group.removed")).toMatchObject({ after: { movedToDefault: 1 } });
  });

  test("Default always stays", async () => {
    expect(await removeGroup(admin, { groupId: idOf("Default") })).toEqual({
      ok: false,
      reason: "group.default-stays",
    });
  });

  test("a quote, a mandate, a product or a conversation stands in the way, and is counted", async () => {
    const groupId = await newGroup();
    await database().quote.create({
      data: {
        id: newId(),
        reference: newId(),
        product: "kmo",
        brokerageId: office.id,
        groupId,
        expiresOn: new Date("2030-01-01"),
      },
    });
    expect(await removeGroup(admin, { groupId })).toEqual(inUse({ ...nothing, quotes: 1 }));
    await database().quote.deleteMany({ where: { groupId } });

    await anEmployer({ employees: 1, leavers: 0, brokerGroupIds: [groupId] });
    const mandates = await database().intermediary.count({ where: { groupId } });
    expect(await removeGroup(admin, { groupId })).toEqual(inUse({ ...nothing, mandates }));
    await database().intermediary.deleteMany({ where: { groupId } });

    const waiting = await anAccess({ groupId, status: "REQUESTED", producerNumber: "98761" });
    expect(await removeGroup(admin, { groupId })).toEqual(inUse({ ...nothing, accesses: 1 }));
    await database().productAccess.update({ where: { id: waiting.id }, data: { status: "WITHDRAWN" } });

    const { id: conversation } = await database().conversation.create({
      data: { id: newId(), brokerageId: office.id, brokerGroupId: groupId, desk: "CLAIMS", subject: "Vraag" },
    });
    expect(await removeGroup(admin, { groupId })).toEqual(inUse({ ...nothing, conversations: 1 }));
    await database().conversation.delete({ where: { id: conversation } });
    // A request that was withdrawn is history: it stands in nobody's way.
    expect(await removeGroup(admin, { groupId })).toMatchObject({ ok: true });
  });

  test("what is begun in it at the same moment is never lost: the removal waits for it, and stops", async () => {
    const groupId = await newGroup();
    let removal: ReturnType<typeof removeGroup> | undefined;
    await database().$transaction(async (tx) => {
      await tx.productAccess.create({
        data: { id: newId(), product: "kmo", groupId, producerNumber: "98762" },
      });
      removal = removeGroup(admin, { groupId });
      // Long enough for it to have looked, if it does not wait.
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(await removal).toEqual(inUse({ ...nothing, accesses: 1 }));
    expect(await database().productAccess.count({ where: { groupId } })).toBe(1);
  });
});

describe("a logo", () => {
  test("is seen by the office and the insurer, replaced and removed; the file of before goes", async () => {
    const groupId = await newGroup();
    expect(await logoFor(stranger, groupId)).toEqual({ ok: false, reason: "not-found" });
    expect(await logoFor(member, groupId)).toEqual({ ok: false, reason: "not-found" });
    const first = await logoFor(admin, groupId);
    const fileId = first.ok ? first.value.fileId : "";
    const shown = await openGroupLogo(member, fileId);
    const bytes = await buffer((await shown?.bytes()) ?? Readable.from([]));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 400, height: 400 });
    expect(await openGroupLogo(stranger, fileId)).toBeNull();
    const staff = await anAccount({ staffRoles: ["CLAIMS"] });
    expect(await openGroupLogo(await actingAs(staff.id, "staff", "employers.read"), fileId)).not.toBeNull();

    const { key } = await database().storedFile.findUniqueOrThrow({ where: { id: fileId } });
    expect(await logoFor(admin, groupId, await picture(200))).toMatchObject({ ok: true });
    expect(await openGroupLogo(member, fileId)).toBeNull();
    expect(await (await disk()).exists(key)).toBe(false);
    expect(await removeGroupLogo(stranger, { groupId })).toEqual({ ok: false, reason: "not-found" });
    expect(await removeGroupLogo(admin, { groupId })).toMatchObject({ ok: true });
    expect(await openGroup(admin, groupId)).toMatchObject({ logoFileId: null });
    expect(await database().storedFile.count({ where: { about: "LOGOS", groupLogos: { none: {} } } })).toBe(
      0,
    );
    expect(await lastLine("group.logo-changed")).toMatchObject({ after: { logo: "removed" } });
  });

  test("no other file of the office is shown as one", async () => {
    const file = await database().storedFile.create({
      data: {
        id: newId(),
        key: newId(),
        name: "lijst.xlsx",
        mediaType: "text/plain",
        size: 1n,
        sha256: "",
        brokerageId: office.id,
        retainUntil: new Date("2030-01-01"),
      },
    });
    expect(await openGroupLogo(admin, file.id)).toBeNull();
  });

  test("what is no picture, too large or cut off leaves everything as it was", async () => {
    const groupId = await newGroup();
    const files = await database().storedFile.count();
    const whole = await picture();
    for (const [bytes, reason] of [
      [Buffer.from("<svg/>"), "logo.not-a-picture"],
      [whole.subarray(0, whole.length / 2), "logo.broken"],
    ] as const) {
      expect(await logoFor(admin, groupId, bytes)).toEqual({ ok: false, reason });
    }
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 65_536;
          yield Buffer.alloc(65_536);
        }
      })(),
    );
    expect(await setGroupLogo(admin, { groupId, source: endless })).toEqual({
      ok: false,
      reason: "logo.too-large",
    });
    expect(given).toBeLessThan(7 * 1024 * 1024);
    const broken = Readable.from(
      (function* () {
        yield whole.subarray(0, 10);
        throw new Error("the line dropped");
      })(),
    );
    expect(await setGroupLogo(admin, { groupId, source: broken })).toEqual({
      ok: false,
      reason: "logo.incomplete",
    });
    expect(await database().storedFile.count()).toBe(files);
  });

  test("sent by somebody who is no Beheerder any more when it arrives, is nobody's", async () => {
    const groupId = await newGroup();
    const other = await anAccount({ brokerages: [{ id: office.id, isAdmin: true }] });
    const late = await actingAs(other.id, "broker", "colleagues.manage");
    const { id: membershipId } = await database().brokerMembership.findFirstOrThrow({
      where: { accountId: other.id },
    });
    const bytes = await picture();
    const slow = Readable.from(
      (async function* () {
        await endMembership(admin, { membershipId });
        yield bytes;
      })(),
    );
    const files = await database().storedFile.count();
    expect(await setGroupLogo(late, { groupId, source: slow })).toEqual({ ok: false, reason: "not-found" });
    expect(await database().storedFile.count()).toBe(files);
  });
});

describe("the subaccount that is shown", () => {
  test("is all of one's groups until one is chosen, stays over sessions, and only narrows", async () => {
    const [gent, aalst] = [idOf("Gent"), idOf("Aalst")];
    const account = await anAccount({ brokerages: [{ id: office.id, groupIds: [gent, aalst] }] });
    const broker = await actingAs(account.id, "broker", "quotes.read");
    expect([...(await shownGroups(broker))].sort()).toEqual([gent, aalst].sort());
    expect(await chooseShownGroup(broker, { group: aalst })).toMatchObject({ ok: true });
    const again = await actingAs(account.id, "broker", "quotes.read");
    expect(await shownGroups(again)).toEqual([aalst]);
    expect([...again.groupIds].sort()).toEqual([gent, aalst].sort());
    for (const group of [idOf("Default"), elsewhere.groups[0].id, newId()]) {
      expect(await chooseShownGroup(again, { group })).toEqual({ ok: false, reason: "not-found" });
    }
    expect(await chooseShownGroup(again, { group: null })).toMatchObject({ ok: true });
    expect(await chosenGroup(again)).toBeNull();
  });

  test("is all again when one was taken out of it, or when it is gone", async () => {
    const [gent, home, made] = [idOf("Gent"), idOf("Default"), await newGroup()];
    const account = await anAccount({ brokerages: [{ id: office.id, groupIds: [gent, home, made] }] });
    const broker = await actingAs(account.id, "broker", "quotes.read");
    const own = { accountId: account.id };
    await chooseShownGroup(broker, { group: gent });
    await database().brokerGroupMember.deleteMany({ where: { groupId: gent, membership: own } });
    const later = await actingAs(account.id, "broker", "quotes.read");
    expect([...(await shownGroups(later))].sort()).toEqual([home, made].sort());
    await chooseShownGroup(later, { group: made });
    await removeGroup(admin, { groupId: made });
    const last = await actingAs(account.id, "broker", "quotes.read");
    expect(await shownGroups(last)).toEqual([home]);
  });
});

describe("the card of the office", () => {
  const card = {
    street: "Nieuwstraat",
    houseNumber: "5",
    postcode: "8900",
    city: "Ieper",
    phone: "+3225550130",
  };

  test("is changed by a Beheerder, the name and the number never", async () => {
    expect(await changeOffice(member, card)).toEqual({ ok: false, reason: "not-found" });
    const asked = changeOfficeInput.parse({ ...card, name: "Anders", enterpriseNumber: "0123456789" });
    expect(await changeOffice(admin, asked)).toMatchObject({ ok: true });
    expect(await database().brokerage.findUniqueOrThrow({ where: { id: office.id } })).toMatchObject({
      ...card,
      name: office.name,
      enterpriseNumber: office.enterpriseNumber,
      website: null,
    });
    expect(await lastLine("office.changed")).toMatchObject({ after: { city: "Ieper", website: null } });
  });
});

test("the list of users is searched, narrowed and paged by the names that are shown", async () => {
  const place = await aBrokerage();
  const boss = await anAccount({ brokerages: [{ id: place.id, isAdmin: true }], lastName: "Zwaan" });
  const actor = await actingAs(boss.id, "broker", "colleagues.manage");
  for (const lastName of ["Élan", "eland", "Aap", "Mus", "Ooievaar"]) {
    await anAccount({ brokerages: [{ id: place.id }], lastName, firstName: "An" });
  }
  const email = "wie.weet@kantoor.example";
  const known = await anAccount({ lastName: "Vermomd", email });
  await inviteColleague(actor, {
    firstName: "Bo",
    lastName: "Bever",
    email,
    language: "nl",
    isAdmin: false,
    groups: [],
  });
  expect(known.lastName).toBe("Vermomd");
  const names: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 5; page++) {
    const found = await findColleagues(actor, { size: 3, after });
    names.push(...(found?.colleagues ?? []).map(({ lastName }) => lastName));
    if (!found?.next) break;
    after = found.next;
  }
  expect(names).toEqual(["Aap", "Bever", "Élan", "eland", "Mus", "Ooievaar", "Zwaan"]);
  const found = async (search: string) =>
    (await findColleagues(actor, { search }))?.colleagues.map(({ lastName }) => lastName);
  expect(await found("vermomd")).toEqual([]);
  expect(await found("bever bo")).toEqual(["Bever"]);
  expect(await found("WEET@kantoor")).toEqual(["Bever"]);
  expect((await findColleagues(actor, { isAdmin: true }))?.total).toBe(1);
  expect((await findColleagues(actor, { expected: true }))?.colleagues).toMatchObject([
    { lastName: "Bever", status: "invited" },
  ]);
  const [second] = (await findColleagues(actor, { size: 3, after }))?.colleagues ?? [];
  const back = await findColleagues(actor, { size: 3, before: second?.membershipId });
  expect(back?.colleagues.map(({ lastName }) => lastName)).toEqual(names.slice(names.length - 4, -1));
  expect(await addToGroup(actor, { membershipId: newId(), groupId: place.groups[0].id })).toEqual({
    ok: false,
    reason: "not-found",
  });
});
