import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccess, anAccount, aQuote, type SeededBrokerage } from "@/tests/support/builders";
import { findQuotes } from "./find-quotes";
import { findQuoteMove, moveQuote } from "./move-quote";

let office: SeededBrokerage;
let [from, to, shut, foreign] = ["", "", "", ""];
let admin: BrokerActor;
let member: BrokerActor;
let left: BrokerActor;
let elsewhere: BrokerActor;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Van", "Naar", "Dicht", "Vreemd"] });
  [from = "", to = "", shut = "", foreign = ""] = office.groups.map(({ id }) => id);
  for (const groupId of [from, to, foreign]) await anAccess({ groupId });
  const broker = async (groupIds: string[], isAdmin = true) => {
    const { id } = await anAccount({ brokerages: [{ id: office.id, isAdmin, groupIds }] });
    return actingAs(id, "broker", "quotes.write");
  };
  admin = await broker([from, to, shut]);
  member = await broker([from, to], false);
  left = await broker([from]);
  elsewhere = await broker([to]);
});
afterAll(closeDatabase);

const aQuoteHere = () => aQuote({ brokerageId: office.id, groupId: from, createdById: left.accountId });
const groupOf = async (id: string) => (await database().quote.findUniqueOrThrow({ where: { id } })).groupId;

test("a Beheerder of both groups moves a quote; the old group loses it and its questions at once, with a trace", async () => {
  const quote = await aQuoteHere();
  const conversation = await database().conversation.create({
    data: {
      id: newId(),
      brokerageId: office.id,
      brokerGroupId: from,
      quoteId: quote.id,
      desk: "COMMERCIAL",
      subject: "Vraag",
    },
  });
  await database().quotePresence.create({
    data: { quoteId: quote.id, accountId: left.accountId, section: "fire" },
  });
  expect(await findQuoteMove(admin, quote.id)).toMatchObject({
    group: { id: from },
    targets: [{ id: to }],
    withoutAccess: [{ id: shut }],
  });
  expect(await moveQuote(admin, { quoteId: quote.id, groupId: to })).toMatchObject({ ok: true });

  const listed = async (actor: BrokerActor) =>
    (await findQuotes(actor, {})).rows.some(({ id }) => id === quote.id);
  expect([await listed(left), await listed(elsewhere)]).toEqual([false, true]);
  expect(await database().conversation.findUnique({ where: { id: conversation.id } })).toMatchObject({
    brokerGroupId: to,
  });
  expect(await database().quotePresence.count({ where: { quoteId: quote.id } })).toBe(0);
  expect(
    await database().quoteEvent.findFirst({ where: { quoteId: quote.id, kind: "MOVED" } }),
  ).toMatchObject({
    authorName: admin.name,
    facts: { from: "Van", to: "Naar" },
  });
  expect(
    await database().auditEntry.findFirst({ where: { event: "quote.moved", subjectId: quote.id } }),
  ).toMatchObject({ brokerageId: office.id, before: { group: "Van" }, after: { group: "Naar" } });
});

test("a member, who works in one of the two only, or a group of which one is not: none of them moves anything", async () => {
  const quote = await aQuoteHere();
  for (const [actor, groupId] of [
    [member, to],
    [left, to],
    [elsewhere, to],
    [admin, foreign],
    [admin, newId()],
  ] as const) {
    expect(await moveQuote(actor, { quoteId: quote.id, groupId })).toEqual({
      ok: false,
      reason: "not-found",
    });
  }
  expect(await findQuoteMove(member, quote.id)).toBeNull();
  expect(await findQuoteMove(elsewhere, quote.id)).toBeNull();
  expect(await groupOf(quote.id)).toBe(from);
});

test("a group without access to the product takes nothing, and the same group is no move", async () => {
  const quote = await aQuoteHere();
  expect(await moveQuote(admin, { quoteId: quote.id, groupId: shut })).toMatchObject({
    reason: "quote.group-without-access",
  });
  expect(await moveQuote(admin, { quoteId: quote.id, groupId: from })).toMatchObject({
    reason: "quote.same-group",
  });
});

test("who was Beheerder or worked there when the page was opened, and is it no more, moves nothing", async () => {
  const quote = await aQuoteHere();
  const { id } = await anAccount({ brokerages: [{ id: office.id, isAdmin: true, groupIds: [from, to] }] });
  const actor = await actingAs(id, "broker", "quotes.move");
  const membership = { accountId: id, brokerageId: office.id };
  await database().brokerMembership.updateMany({ where: membership, data: { isAdmin: false } });
  expect(await moveQuote(actor, { quoteId: quote.id, groupId: to })).toMatchObject({ reason: "not-found" });
  await database().brokerMembership.updateMany({ where: membership, data: { isAdmin: true } });
  await database().brokerGroupMember.deleteMany({ where: { groupId: to, membership } });
  expect(await moveQuote(actor, { quoteId: quote.id, groupId: to })).toMatchObject({ ok: false });
  await database().brokerMembership.updateMany({ where: membership, data: { endedAt: new Date() } });
  expect(await moveQuote(actor, { quoteId: quote.id, groupId: to })).toMatchObject({ reason: "not-found" });
  expect(await groupOf(quote.id)).toBe(from);
});

test("twenty identical posts move it once", async () => {
  const quote = await aQuoteHere();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => moveQuote(admin, { quoteId: quote.id, groupId: to })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().quoteEvent.count({ where: { quoteId: quote.id, kind: "MOVED" } })).toBe(1);
});
