import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { anAccount, aTariff } from "@/tests/support/builders";
import { asOwner } from "@/tests/support/other-sides";
import { differencesBetween } from "./differences";
import { draftTariff, renameTariff } from "./draft-tariff";
import { tariffById, tariffInForce } from "./find-tariff";
import { findTariffs } from "./find-tariffs";
import { type OpenTariff, openTariff } from "./open-tariff";
import { discardTariff, publishTariff } from "./publish-tariff";
import { saveFigures } from "./save-figures";

let actor: Actor;

beforeAll(async () => {
  actor = await actingAs((await anAccount({ staffRoles: ["UNDERWRITING"] })).id, "staff", "tariffs.manage");
});
// What was published stays, also for us; its owner alone can clear the table.
afterEach(() => asOwner((owner) => owner.query(`TRUNCATE "TariffVersion" CASCADE`)));
afterAll(closeDatabase);

const soon = addDays(today(), 40);

async function aDraft(wish: { fromId?: string; validFrom?: string } = {}): Promise<string> {
  const made = await draftTariff(actor, { product: "kmo", name: "Voorjaar", validFrom: soon, ...wish });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

async function opened(id: string): Promise<OpenTariff> {
  const tariff = await openTariff(actor, id);
  if (!tariff) throw new Error("No such tariff");
  return tariff;
}

async function save(id: string, table: string, cells: Record<string, string>) {
  return saveFigures(actor, { tariffId: id, table, stamp: (await opened(id)).stamp, cells });
}

/** The fields of a table as its form would send them, with others in their place. */
async function typed(id: string, table: string, changes: Record<string, string>) {
  const { figureText } = await import("./figure-text");
  const found = (await opened(id)).tables.find(({ key }) => key === table);
  const fields = (found?.rows ?? []).flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell ? [[`r${row + 1}c${column + 1}`, figureText(cell)]] : [])),
  );
  return { ...Object.fromEntries(fields), ...changes };
}

test("without any version nothing is in force, and a draft begins as the example figures", async () => {
  expect(await tariffInForce("kmo", "2026-06-01")).toBeNull();
  const id = await aDraft();
  const { number, status, before, tables } = await opened(id);
  expect([number, status, before]).toEqual([1, "DRAFT", null]);
  expect(tables.length).toBeGreaterThan(15);
  expect(await tariffInForce("kmo", "2099-01-01")).toBeNull();
  expect(await tariffById(id)).toBeNull();
});

test("the version in force is the last one that is valid by the day on which the policy begins", async () => {
  const { id, nextId } = await aTariff();
  const at = async (day: string) => (await tariffInForce("kmo", day))?.id ?? null;
  expect(await at("2025-12-31")).toBeNull();
  expect(await at("2026-01-01")).toBe(id);
  expect(await at("2026-12-31")).toBe(id);
  expect(await at("2027-01-01")).toBe(nextId);
  expect(await at("2090-01-01")).toBe(nextId);
});

test("a draft counts for nobody until it is published, and then never changes again", async () => {
  const { id: first, nextId } = await aTariff();
  const id = await aDraft({ fromId: nextId, validFrom: "2027-07-01" });
  expect((await tariffInForce("kmo", "2027-08-01"))?.id).toBe(nextId);
  expect(await publishTariff(actor, { tariffId: id, stamp: (await opened(id)).stamp })).toMatchObject({
    ok: true,
  });
  expect((await tariffInForce("kmo", "2027-08-01"))?.id).toBe(id);
  expect((await tariffInForce("kmo", "2027-06-30"))?.id).toBe(nextId);
  const { stamp } = await opened(id);
  expect(await save(id, "validity", { r1c1: "10" })).toMatchObject({ reason: "not-found" });
  expect(await discardTariff(actor, { tariffId: id, stamp })).toMatchObject({ reason: "not-found" });
  await expect(
    database().tariffVersion.update({ where: { id: first }, data: { figures: {} } }),
  ).rejects.toThrow();
  await expect(database().tariffVersion.delete({ where: { id: first } })).rejects.toThrow();
  const lines = await database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(lines.map(({ event }) => event)).toEqual(["tariff.drafted", "tariff.published"]);
});

test("two versions never take the same day, and none begins before today once there is another", async () => {
  const { nextId } = await aTariff();
  const publish = async (validFrom: string) => {
    const id = await aDraft({ fromId: nextId, validFrom });
    return publishTariff(actor, { tariffId: id, stamp: (await opened(id)).stamp });
  };
  expect(await publish("2027-01-01")).toMatchObject({ reason: "tariff.day-taken", facts: { number: 2 } });
  expect(await publish(addDays(today(), -1))).toMatchObject({ reason: "tariff.in-past" });
  expect(await publish(today())).toMatchObject({ ok: true });
});

test("the first version may begin before today", async () => {
  const id = await aDraft({ validFrom: "2020-01-01" });
  expect(await publishTariff(actor, { tariffId: id, stamp: (await opened(id)).stamp })).toMatchObject({
    ok: true,
  });
});

test("two who make a draft at once get different numbers", async () => {
  const ids = await Promise.all([aDraft(), aDraft(), aDraft()]);
  const rows = await findTariffs(actor);
  expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
});

test("a figure is saved as it was typed, and shows as a difference from the version before", async () => {
  const { nextId } = await aTariff();
  const id = await aDraft({ fromId: nextId, validFrom: "2027-07-01" });
  expect(await save(id, "work-rates", await typed(id, "work-rates", { r3c3: "3,10" }))).toMatchObject({
    ok: true,
  });
  const { before, tables } = await opened(id);
  const [difference, ...others] = differencesBetween(before?.tables ?? [], tables);
  expect(others).toEqual([]);
  expect(difference).toMatchObject({
    table: "work-rates",
    column: "manual",
    row: { key: "C" },
    before: { value: 279 },
    after: { value: 310 },
  });
});

test("a row is added by filling in an empty one and taken away by emptying it", async () => {
  const id = await aDraft();
  const more = await typed(id, "ceilings", { r10c1: "2027", r10c2: "58.000" });
  expect(await save(id, "ceilings", more)).toMatchObject({ ok: true });
  const years = async () =>
    (await opened(id)).tables.find(({ key }) => key === "ceilings")?.rows.map(({ cells }) => cells[0]?.value);
  expect((await years())?.at(-1)).toBe(2027);
  expect(await save(id, "ceilings", { ...more, r1c1: "", r1c2: "" })).toMatchObject({ ok: true });
  expect((await years())?.[0]).toBe(2019);
});

test.each([
  ["work-rates", { r1c1: "-1" }, "figure.too-small", "r1c1"],
  ["work-rates", { r1c1: "" }, "value.required", "r1c1"],
  ["work-rates", { r2c2: "veel" }, "figure.wrong", "r2c2"],
  ["work-rates", { r2c2: "1,234" }, "figure.decimals", "r2c2"],
  ["work-rates", { r5c4: "101" }, "figure.too-large", "r5c4"],
  ["liability-bands", { r2c1: "3" }, "figure.gap", "r2c1"],
  ["liability-bands", { r4c2: "" }, "figure.early-end", "r4c2"],
  ["fire-factors", { r10c1: "2" }, "figure.rises", "r10c1"],
  ["ceilings", { r3c1: "2019" }, "figure.twice", "r3c1"],
  ["activities", { r1c1: "Z" }, "answer.not-a-choice", "r1c1"],
  ["rules", { r8c3: "" }, "value.required", "r8c3"],
])("in %s, %j is refused with %s, beside its cell", async (table, changes, code, field) => {
  const id = await aDraft();
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const refused = await save(id, table, await typed(id, table, given as Record<string, string>));
  expect(refused).toMatchObject({ ok: false, reason: code, facts: { at: field } });
});

test("a cover can be withdrawn by a box that was not ticked; one that loses its tax is refused", async () => {
  const id = await aDraft();
  const offer = await typed(id, "offer", {});
  expect(await save(id, "offer", { ...offer, r4c1: "" })).toMatchObject({ ok: true });
  expect((await opened(id)).figures).toMatchObject({ offered: ["work-accidents", "liability", "fire"] });
  const charges = await typed(id, "charges", { r1c2: "" });
  expect(await save(id, "charges", charges)).toMatchObject({ reason: "figure.no-tax" });
});

test("whoever looked at an older state of a draft is told, and changes nothing", async () => {
  const id = await aDraft();
  const { stamp } = await opened(id);
  const cells = await typed(id, "validity", { r1c1: "30" });
  expect(await saveFigures(actor, { tariffId: id, table: "validity", stamp, cells })).toMatchObject({
    ok: true,
  });
  const late = { ...cells, r1c1: "90" };
  const refused = { reason: "tariff.changed-meanwhile" };
  expect(await saveFigures(actor, { tariffId: id, table: "validity", stamp, cells: late })).toMatchObject(
    refused,
  );
  expect(await renameTariff(actor, { tariffId: id, stamp, name: "X", validFrom: soon })).toMatchObject(
    refused,
  );
  expect(await publishTariff(actor, { tariffId: id, stamp })).toMatchObject(refused);
  expect(await discardTariff(actor, { tariffId: id, stamp })).toMatchObject(refused);
  expect((await opened(id)).figures).toMatchObject({ offerValidDays: 30 });
  expect((await opened(id)).status).toBe("DRAFT");
});

test("saving what stood there already changes nothing and leaves no line", async () => {
  const id = await aDraft();
  const { stamp } = await opened(id);
  for (const { key } of (await opened(id)).tables) {
    expect(await save(id, key, await typed(id, key, {}))).toMatchObject({ ok: true });
  }
  expect((await opened(id)).stamp).toBe(stamp);
  expect(await database().auditEntry.count({ where: { subjectId: id } })).toBe(1);
});

test("the list shows which version counts today, and who made it", async () => {
  await aTariff();
  await aDraft();
  const rows = await findTariffs(actor);
  expect(rows.map(({ number, current }) => [number, current])).toContainEqual([1, true]);
  expect(rows.filter(({ current }) => current)).toHaveLength(1);
  expect(rows.find(({ number }) => number === 3)).toMatchObject({ status: "DRAFT", by: actor.name });
});
