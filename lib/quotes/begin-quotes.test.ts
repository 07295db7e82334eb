import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { addDays, plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccess, anAccount, type SeededBrokerage } from "@/tests/support/builders";
import { createQuote } from "./create-quote";
import { duplicateQuote } from "./duplicate-quote";
import { openQuote } from "./open-quote";
import { newReference } from "./quote";
import { saveSection } from "./save-section";

let office: SeededBrokerage;
let lieve: BrokerActor;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Gent", "Antwerpen"] });
  const [first, second] = office.groups;
  await anAccess({ groupId: first.id });
  await anAccess({ groupId: second?.id ?? "", status: "REQUESTED" });
  const groupIds = [first.id, second?.id ?? ""];
  const { id } = await anAccount({ brokerages: [{ id: office.id, groupIds }] });
  lieve = await actingAs(id, "broker", "quotes.write");
});
beforeEach(() => database().quote.deleteMany({}));
afterAll(closeDatabase);

const groupAt = (place: number) => office.groups[place]?.id ?? "";
const create = (place = 0) => createQuote(lieve, { product: "kmo", groupId: groupAt(place) });

async function begin(): Promise<string> {
  const begun = await create();
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.quoteId;
}

/** As if it was begun a while ago, so that the next one is no second click. */
const aWhileAgo = (quoteId: string) =>
  database().quote.update({ where: { id: quoteId }, data: { createdAt: new Date(Date.now() - 60_000) } });

test("a quote begins empty, as a draft that is kept open for ninety days, with its line and its event", async () => {
  const quoteId = await begin();
  const quote = await database().quote.findUniqueOrThrow({
    where: { id: quoteId },
    include: { events: true },
  });
  expect(quote).toMatchObject({ status: "DRAFT", revision: 0, answers: {}, groupId: groupAt(0) });
  expect(plainDateOf(quote.expiresOn)).toBe(addDays(today(), 90));
  expect(quote.searchText).toContain(quote.reference.toLowerCase());
  expect(quote.events).toMatchObject([{ kind: "CREATED", authorName: lieve.name }]);
  const line = await database().auditEntry.findFirst({ where: { subjectId: quoteId } });
  expect(line).toMatchObject({ event: "quote.created", brokerageId: office.id });
});

test("references are drawn from signs that nobody mistakes, and tell nothing of each other", () => {
  const drawn = Array.from({ length: 2_000 }, () => newReference("kmo", "2026-03-01"));
  for (const reference of drawn) expect(reference).toMatch(/^KMO-2026-[346789CDFGHJKMNPQRTVWX]{6}$/);
  expect(new Set(drawn).size).toBeGreaterThan(1_990);
  const firsts = new Set(drawn.map((reference) => reference.at(9)));
  expect(firsts.size).toBe(22);
});

test("a second click begins no second quote; a minute later another one does", async () => {
  const [one, other] = await Promise.all([begin(), begin()]);
  expect(other).toBe(one);
  await aWhileAgo(one);
  expect(await begin()).not.toBe(one);
});

test("a group without access to the product is told so; another's group answers as one that does not exist", async () => {
  expect(await create(1)).toMatchObject({ ok: false, reason: "quote.no-access" });
  expect(await create(2)).toEqual({ ok: false, reason: "not-found" });
  const nowhere = { product: "kmo", groupId: "01a1fa98-1942-7284-bc7d-27744d3e6aba" } as const;
  expect(await createQuote(lieve, nowhere)).toEqual({ ok: false, reason: "not-found" });
  expect(await database().quote.count()).toBe(0);
});

test("access that ended, and a colleague who was let go a moment ago, begin nothing", async () => {
  const groupId = groupAt(0);
  await database().productAccess.updateMany({ where: { groupId }, data: { status: "ENDED" } });
  expect(await create()).toMatchObject({ ok: false, reason: "quote.no-access" });
  await database().productAccess.updateMany({ where: { groupId }, data: { status: "ACCEPTED" } });
  const own = { accountId: lieve.accountId };
  await database().brokerMembership.updateMany({ where: own, data: { endedAt: new Date() } });
  expect(await create()).toMatchObject({ ok: false });
  await database().brokerMembership.updateMany({ where: own, data: { endedAt: null } });
});

test("a copy begins with the same answers in the same group, and both say so", async () => {
  const quoteId = await begin();
  const fields = { name: "Bakkerij Zilverkorrel", city: "Gent" };
  await saveSection(lieve, { quoteId, section: "activity", revision: 0, fields });
  await database().quote.update({
    where: { id: quoteId },
    data: { status: "ACCEPTED", totalCents: 10_000 },
  });
  const copied = await duplicateQuote(lieve, { quoteId });
  if (!copied.ok) throw new Error(copied.reason);
  const [source, copy] = await Promise.all([
    openQuote(lieve, quoteId),
    openQuote(lieve, copied.value.quoteId),
  ]);
  expect(copy).toMatchObject({
    status: "DRAFT",
    answers: { activity: fields },
    customerName: "Bakkerij Zilverkorrel",
    totalCents: null,
    group: { id: groupAt(0) },
    copiedFrom: { id: quoteId, reference: source?.reference },
  });
  expect(source).toMatchObject({
    status: "ACCEPTED",
    copies: [{ id: copy?.id, reference: copy?.reference }],
  });
  expect(copy?.reference).not.toBe(source?.reference);
  const events = await database().quoteEvent.findMany({
    where: { kind: "DUPLICATED" },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ quoteId: of, facts }) => [of, facts])).toEqual([
    [copy?.id, { reference: source?.reference, way: "from" }],
    [source?.id, { reference: copy?.reference, way: "to" }],
  ]);
  // The copy is a quote of its own.
  const change = { quoteId: copied.value.quoteId, section: "activity", revision: 0 };
  await saveSection(lieve, { ...change, fields: { city: "Aalst" } });
  expect((await openQuote(lieve, quoteId))?.answers).toEqual({ activity: fields });
});

test("a second click makes no second copy", async () => {
  const quoteId = await begin();
  const [one, other] = await Promise.all([
    duplicateQuote(lieve, { quoteId }),
    duplicateQuote(lieve, { quoteId }),
  ]);
  expect(one).toEqual(other);
  expect(await database().quote.count()).toBe(2);
});

test("a copy that was moved to a group of others is not told of", async () => {
  const quoteId = await begin();
  const copied = await duplicateQuote(lieve, { quoteId });
  if (!copied.ok) throw new Error(copied.reason);
  await database().quote.update({ where: { id: copied.value.quoteId }, data: { groupId: groupAt(2) } });
  expect((await openQuote(lieve, quoteId))?.copies).toEqual([]);
  expect(await openQuote(lieve, copied.value.quoteId)).toBeNull();
});
