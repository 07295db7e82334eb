import "@/tests/support/database";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import type { QuoteStatus } from "@/lib/database/generated/enums";
import * as clock from "@/lib/values/clock";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccount, aQuote, type SeededBrokerage } from "@/tests/support/builders";
import { reopenQuote, withdrawQuote } from "./withdraw-quote";

let office: SeededBrokerage;
let actor: BrokerActor;

beforeAll(async () => {
  office = await aBrokerage();
  const { id } = await anAccount({ brokerages: [{ id: office.id, groupIds: [office.groups[0].id] }] });
  actor = await actingAs(id, "broker", "quotes.write");
});
afterEach(() => vi.restoreAllMocks());
afterAll(closeDatabase);

const aQuoteThat = (status: QuoteStatus, wish: object = {}) =>
  aQuote({ brokerageId: office.id, groupId: office.groups[0].id, status, ...wish });
const standing = async (id: string) => {
  const { status, endReason } = await database().quote.findUniqueOrThrow({ where: { id } });
  return { status, endReason };
};
const hoursLater = (hours: number) =>
  vi.spyOn(clock, "now").mockImplementation(() => new Date(Date.now() + hours * 3_600_000));

test.each([
  ["DRAFT", "DRAFT"],
  ["CALCULATED", "CALCULATED"],
  ["OFFERED", "OFFERED"],
  // The insurer was told that no answer is needed any more: that has to be asked again.
  ["REFERRED", "CALCULATED"],
] as const)("%s is stopped, and is %s when that is taken back", async (before, after) => {
  const { id } = await aQuoteThat(before);
  expect(await withdrawQuote(actor, { quoteId: id })).toEqual({ ok: true, value: { quoteId: id } });
  expect(await standing(id)).toEqual({ status: "EXPIRED", endReason: "WITHDRAWN" });
  expect(await database().quoteReferral.count({ where: { quoteId: id, withdrawnAt: null } })).toBe(0);
  expect(await withdrawQuote(actor, { quoteId: id })).toMatchObject({ ok: true });

  expect(await reopenQuote(actor, { quoteId: id })).toMatchObject({ ok: true });
  expect(await standing(id)).toEqual({ status: after, endReason: null });
  expect(await reopenQuote(actor, { quoteId: id })).toMatchObject({ ok: true });
  const told = await database().quoteEvent.findMany({
    where: { quoteId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(told.map(({ kind }) => kind)).toEqual(["CREATED", "WITHDRAWN", "REOPENED"]);
  const trail = await database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(trail.map(({ event }) => event)).toEqual(["quote.withdrawn", "quote.reopened"]);
});

test("what was accepted or is past its day is not stopped", async () => {
  for (const quote of [
    await aQuoteThat("ACCEPTED"),
    await aQuoteThat("EXPIRED"),
    await aQuoteThat("OFFERED", { expiresOn: addDays(today(), -1) }),
  ]) {
    expect(await withdrawQuote(actor, { quoteId: quote.id })).toEqual({
      ok: false,
      reason: "quote.not-open",
    });
    expect(await reopenQuote(actor, { quoteId: quote.id })).toEqual({
      ok: false,
      reason: "quote.not-withdrawn",
    });
  }
});

test("after a day it stays stopped", async () => {
  const { id } = await aQuoteThat("CALCULATED");
  await withdrawQuote(actor, { quoteId: id });
  hoursLater(25);
  expect(await reopenQuote(actor, { quoteId: id })).toEqual({ ok: false, reason: "quote.reopen-too-late" });
  expect(await standing(id)).toMatchObject({ endReason: "WITHDRAWN" });
});

test("an offer does not outlive its last day by being stopped and taken up again", async () => {
  const { id } = await aQuoteThat("OFFERED", { expiresOn: today() });
  await withdrawQuote(actor, { quoteId: id });
  // Within the day, but after midnight.
  await database().quote.update({
    where: { id },
    data: { expiresOn: new Date(`${addDays(today(), -1)}T00:00:00Z`) },
  });
  expect(await reopenQuote(actor, { quoteId: id })).toEqual({ ok: false, reason: "quote.reopen-too-late" });
});

test("a colleague of another group stops nothing", async () => {
  const { id } = await aQuoteThat("DRAFT");
  const stranger = await aBrokerage();
  const account = await anAccount({ brokerages: [{ id: stranger.id, groupIds: [stranger.groups[0].id] }] });
  const other = await actingAs(account.id, "broker", "quotes.write");
  expect(await withdrawQuote(other, { quoteId: id })).toEqual({ ok: false, reason: "not-found" });
  expect(await reopenQuote(other, { quoteId: id })).toEqual({ ok: false, reason: "not-found" });
});
