import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { addDays, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccess, anAccount, type SeededBrokerage } from "@/tests/support/builders";
import { createQuote } from "./create-quote";
import { openQuote } from "./open-quote";
import { saveSection } from "./save-section";

let office: SeededBrokerage;
let lieve: Actor;
let koen: Actor;
let koenId: string;
let quoteId: string;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Gent"] });
  await anAccess({ groupId: office.groups[0].id });
  const inGroup = { brokerages: [{ id: office.id, groupIds: [office.groups[0].id] }] };
  const accounts = [
    await anAccount({ firstName: "Lieve", lastName: "Grasdonck", ...inGroup }),
    await anAccount({ firstName: "Koen", lastName: "Vossenbergh", ...inGroup }),
  ] as const;
  koenId = accounts[1].id;
  lieve = await actingAs(accounts[0].id, "broker", "quotes.write");
  koen = await actingAs(koenId, "broker", "quotes.write");
});
beforeEach(async () => {
  await database().quote.deleteMany({});
  quoteId = await begin();
});
afterAll(closeDatabase);

async function begin(): Promise<string> {
  const begun = await createQuote(lieve, { product: "kmo", groupId: office.groups[0].id });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.quoteId;
}

type Fields = Record<string, string>;
const post = (
  actor: Actor,
  fields: Fields,
  { revision = 0, section = "activity", asked = null as string[] | null } = {},
) => saveSection(actor, { quoteId, section, revision, fields, ...(asked ? { asked } : {}) });

async function save(...given: Parameters<typeof post>) {
  const saved = await post(...given);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value;
}

const answersNow = async () => (await openQuote(lieve, quoteId))?.answers ?? {};
const changes = () =>
  database().quoteChange.findMany({ where: { quoteId }, orderBy: [{ revision: "asc" }, { field: "asc" }] });
const quoteNow = () => database().quote.findUniqueOrThrow({ where: { id: quoteId } });
const set = (data: Prisma.QuoteUpdateInput) => database().quote.update({ where: { id: quoteId }, data });

test("one answer is kept with who gave it, is found by, and leaves a line that does not tell it", async () => {
  const saved = await save(lieve, { name: "Bakkerij Zilverkorrel" });
  expect(saved).toMatchObject({ revision: 1, changed: true, problems: {}, overwritten: [] });
  expect(await answersNow()).toEqual({ activity: { name: "Bakkerij Zilverkorrel" } });
  expect(await quoteNow()).toMatchObject({
    customerName: "Bakkerij Zilverkorrel",
    searchText: expect.stringContaining("bakkerij zilverkorrel"),
  });
  expect(await changes()).toMatchObject([
    { revision: 1, section: "activity", field: "name", before: null, after: "Bakkerij Zilverkorrel" },
  ]);
  const lines = await database().auditEntry.findMany({
    where: { subjectId: quoteId, event: "quote.changed" },
  });
  expect(lines).toMatchObject([{ brokerageId: office.id, after: { section: "activity", fields: ["name"] } }]);
  expect(JSON.stringify(lines)).not.toContain("Zilverkorrel");
});

test("twenty times the same post, one after the other or all at once, changes something once", async () => {
  for (let time = 0; time < 10; time++) await save(lieve, { name: "Bakkerij", city: "Gent" });
  await Promise.all(Array.from({ length: 10 }, () => save(lieve, { name: "Bakkerij", city: "Gent" })));
  expect(await quoteNow()).toMatchObject({ revision: 1 });
  expect(await changes()).toHaveLength(2);
  expect(await database().auditEntry.count({ where: { subjectId: quoteId, event: "quote.changed" } })).toBe(
    1,
  );
});

test("a colleague's answer to another question is kept, also by who posts the whole page of before", async () => {
  await save(koen, { city: "Gent" });
  const saved = await save(lieve, { name: "Bakkerij", city: "" });
  expect(saved).toMatchObject({ revision: 2, overwritten: [], shown: { name: "Bakkerij", city: "Gent" } });
  expect((await answersNow()).activity).toEqual({ name: "Bakkerij", city: "Gent" });
});

test("the last writer of the same question is told who, when and what; nothing typed is lost", async () => {
  await save(koen, { name: "Bakkerij Koen" });
  const saved = await save(lieve, { name: "Bakkerij Lieve" });
  expect(saved.overwritten).toMatchObject([
    { question: "name", by: "Koen Vossenbergh", theirs: { name: "Bakkerij Koen" } },
  ]);
  expect((await answersNow()).activity).toEqual({ name: "Bakkerij Lieve" });
  expect((await changes()).map(({ before, after, authorName }) => [authorName, before, after])).toEqual([
    ["Koen Vossenbergh", null, "Bakkerij Koen"],
    ["Lieve Grasdonck", "Bakkerij Koen", "Bakkerij Lieve"],
  ]);
  // Koen's page posts again what it had: that is no new word of his.
  expect(await save(koen, { name: "Bakkerij Koen" })).toMatchObject({ changed: false });
  expect((await answersNow()).activity).toEqual({ name: "Bakkerij Lieve" });
  // What Lieve chose back is hers to say.
  const back = await save(lieve, { name: "Bakkerij Koen" }, { revision: saved.revision });
  expect(back).toMatchObject({ changed: true, overwritten: [], revision: 3 });
});

test("an answer that a colleague emptied meanwhile is told as empty", async () => {
  await save(lieve, { name: "Bakkerij" });
  await save(koen, { name: "" }, { revision: 1 });
  const saved = await save(lieve, { name: "Bakkerij Lieve" }, { revision: 1 });
  expect(saved.overwritten).toMatchObject([{ question: "name", theirs: {} }]);
});

const staff = { staff1category: "clerical", staff1people: "2", staff1wage: "40.000" };

test("rows are one answer: two who changed them both are told, and no row is made of halves", async () => {
  await save(lieve, staff, { section: "workAccidents" });
  const more = { ...staff, staff2category: "manual", staff2people: "1", staff2wage: "35.000" };
  await save(koen, more, { section: "workAccidents", revision: 1 });
  const saved = await save(lieve, { ...staff, staff1people: "3" }, { section: "workAccidents", revision: 1 });
  expect(saved.overwritten).toMatchObject([{ question: "staff", theirs: { staff2people: "1" } }]);
  expect((await answersNow()).workAccidents?.staff).toEqual([
    { category: "clerical", people: 3, wage: 4_000_000 },
  ]);
});

test("a row that was taken away stays away", async () => {
  const two = { ...staff, staff2category: "manual", staff2people: "1", staff2wage: "35.000" };
  await save(lieve, two, { section: "workAccidents" });
  await save(
    lieve,
    { staff1category: "manual", staff1people: "1", staff1wage: "35.000" },
    { section: "workAccidents", revision: 1 },
  );
  expect((await answersNow()).workAccidents?.staff).toEqual([
    { category: "manual", people: 1, wage: 3_500_000 },
  ]);
});

test("fifty times two at once: both answers stand, and of one question nobody's word goes unsaid", async () => {
  for (let round = 0; round < 50; round++) {
    const { revision } = await quoteNow();
    const [one, other] = await Promise.all([
      save(lieve, { name: `L${round}`, city: `Gent ${round}` }, { revision }),
      save(koen, { name: `K${round}`, street: `Straat ${round}` }, { revision }),
    ]);
    const { activity } = await answersNow();
    expect(activity).toMatchObject({ city: `Gent ${round}`, street: `Straat ${round}` });
    const told = [...one.overwritten, ...other.overwritten];
    expect(told).toHaveLength(1);
    // Whoever came last was told what the first had filled in, and both stand in the changes.
    expect(told[0]?.theirs.name).toBe(activity?.name === `L${round}` ? `K${round}` : `L${round}`);
    const typed = (await changes()).map(({ after }) => after);
    expect(typed).toEqual(expect.arrayContaining([`L${round}`, `K${round}`]));
  }
  expect(await quoteNow()).toMatchObject({ revision: 100 });
});

test("what can't be read is told and not saved; the rest is, and what stood there stays", async () => {
  await save(lieve, { employees: "3" });
  const saved = await save(lieve, { employees: "drie", name: "Bakkerij" }, { revision: 1 });
  expect(saved.problems).toEqual({ employees: { code: "answer.not-a-decimal", typed: "drie" } });
  expect((await answersNow()).activity).toEqual({ employees: 300, name: "Bakkerij" });
});

test("a cell that can't be read leaves the rest of its row", async () => {
  const saved = await save(lieve, { ...staff, staff1people: "twee" }, { section: "workAccidents" });
  expect(saved.problems).toEqual({ staff1people: { code: "answer.not-a-number", typed: "twee" } });
  expect((await answersNow()).workAccidents?.staff).toEqual([{ category: "clerical", wage: 4_000_000 }]);
});

test("a text of ten thousand signs is told that it is too long, and nothing breaks", async () => {
  const saved = await save(lieve, { name: "a".repeat(10_000), details: "b".repeat(10_000), city: "Gent" });
  expect(Object.values(saved.problems).map(({ code }) => code.split("?")[0])).toEqual([
    "answer.too-long",
    "answer.too-long",
  ]);
  expect((await answersNow()).activity).toEqual({ city: "Gent" });
});

test("fields that no question has, and names that every object has, change nothing", async () => {
  const hostile = JSON.parse(
    '{"__proto__":"x","constructor":"x","toString":"x","answers":"x","name[0]":"x"}',
  );
  const saved = await save(lieve, { ...hostile, revision: "9", status: "ACCEPTED", staff1wage: "1" });
  expect(saved).toMatchObject({ changed: false, revision: 0 });
  expect(await answersNow()).toEqual({});
});

test.each(["", "nowhere", "constructor", "__proto__", "1.1"])("there is no section %j", async (section) => {
  expect(await post(lieve, { name: "x" }, { section })).toEqual({ ok: false, reason: "not-found" });
  expect(await quoteNow()).toMatchObject({ revision: 0 });
});

test("an answer in a calculated quote makes it a draft without a price again, the same answer does not", async () => {
  await save(lieve, { name: "Bakkerij" });
  await set({ status: "CALCULATED", totalCents: 12_345 });
  await save(lieve, { name: "Bakkerij" }, { revision: 1 });
  expect(await quoteNow()).toMatchObject({ status: "CALCULATED", totalCents: 12_345 });
  await save(lieve, { name: "Bakkerij Twee" }, { revision: 1 });
  expect(await quoteNow()).toMatchObject({ status: "DRAFT", totalCents: null });
});

test.each([
  [{ status: "REFERRED" }, "quote.is-referred"],
  [{ status: "OFFERED" }, "quote.is-offered"],
  [{ status: "ACCEPTED" }, "quote.is-accepted"],
  [{ status: "EXPIRED", endReason: "DATE" }, "quote.is-expired"],
  [{ status: "EXPIRED", endReason: "WITHDRAWN" }, "quote.is-withdrawn"],
  [{ expiresOn: utcMidnight(addDays(today(), -1)) }, "quote.is-expired"],
] as const)("nothing is filled in when it stands at %j", async (standing, reason) => {
  await set(standing);
  expect(await post(lieve, { name: "Bakkerij" })).toEqual({ ok: false, reason });
  expect(await quoteNow()).toMatchObject({ revision: 0, answers: {} });
});

test("on its last day it can still be filled in", async () => {
  await set({ expiresOn: utcMidnight(today()) });
  expect(await post(lieve, { name: "Bakkerij" })).toMatchObject({ ok: true });
});

test("who was let go while filling in writes nothing more, nor whose group it left", async () => {
  const memberships = { accountId: koenId };
  await database().brokerMembership.updateMany({ where: memberships, data: { endedAt: new Date() } });
  expect(await post(koen, { name: "Bakkerij" })).toEqual({ ok: false, reason: "not-found" });
  await database().brokerMembership.updateMany({ where: memberships, data: { endedAt: null } });
  await set({ group: { connect: { id: office.groups[1]?.id ?? "" } } });
  expect(await post(koen, { name: "Bakkerij" })).toEqual({ ok: false, reason: "not-found" });
  expect(await changes()).toEqual([]);
});

test("a cover that is chosen brings its section along, and its questions in the others", async () => {
  const saved = await save(lieve, { covers: "fire,legal-aid" }, { section: "covers" });
  expect(saved).toMatchObject({ previous: "activity", next: "claims" });
  expect(await save(lieve, {}, { section: "claims", revision: 1 })).toMatchObject({
    next: "fire",
    asked: ["fireCount", "legalAidCount", "cancelled"],
  });
});

test("boxes that are all emptied send nothing, and are emptied by having been asked", async () => {
  await save(lieve, { covers: "fire" }, { section: "covers" });
  await save(lieve, {}, { section: "covers", revision: 1 });
  expect((await answersNow()).covers).toEqual({ covers: ["fire"] });
  await save(lieve, {}, { section: "covers", revision: 1, asked: ["covers"] });
  expect((await answersNow()).covers).toEqual({});
});

test("amounts are read and shown in the reader's own notation", async () => {
  expect((await save(lieve, { turnover: "1.234.567,80", employees: "2,5" })).shown).toMatchObject({
    turnover: "1.234.567,80",
    employees: "2,5",
  });
  const reader = { ...lieve, language: "en" } as Actor;
  expect((await save(reader, {}, { revision: 1 })).shown).toMatchObject({
    turnover: "1,234,567.80",
    employees: "2.5",
  });
});
