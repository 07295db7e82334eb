import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccess, anAccount, type SeededBrokerage } from "@/tests/support/builders";
import { createQuote } from "./create-quote";
import { endPresence, goneAfter, notePresence } from "./note-presence";
import { openQuote } from "./open-quote";

let office: SeededBrokerage;
let lieve: BrokerActor;
let koen: BrokerActor;
let neighbour: BrokerActor;
let quoteId: string;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Gent"] });
  await anAccess({ groupId: office.groups[0].id });
  const actorIn = async (groupId: string, firstName: string, lastName: string) => {
    const brokerages = [{ id: office.id, groupIds: [groupId] }];
    const { id } = await anAccount({ firstName, lastName, brokerages });
    return actingAs(id, "broker", "quotes.write");
  };
  lieve = await actorIn(office.groups[0].id, "Lieve", "Grasdonck");
  koen = await actorIn(office.groups[0].id, "Koen", "Vossenbergh");
  neighbour = await actorIn(office.groups[1]?.id ?? "", "Saar", "Windeling");
  const begun = await createQuote(lieve, { product: "kmo", groupId: office.groups[0].id });
  if (!begun.ok) throw new Error(begun.reason);
  quoteId = begun.value.quoteId;
});
beforeEach(() => database().quotePresence.deleteMany({}));
afterAll(closeDatabase);

const present = async (actor: BrokerActor) =>
  (await openQuote(actor, quoteId))?.present.map(({ name, section }) => [name, section]);
const note = (actor: BrokerActor, section = "activity") => notePresence(actor, { quoteId, section });
const seenAgo = (actor: BrokerActor, milliseconds: number) =>
  database().quotePresence.updateMany({
    where: { accountId: actor.accountId },
    data: { seenAt: new Date(Date.now() - milliseconds) },
  });

test("a colleague is seen, and where; oneself is not", async () => {
  await note(koen, "claims");
  await note(lieve);
  expect(await present(lieve)).toEqual([["Koen Vossenbergh", "claims"]]);
  expect(await present(koen)).toEqual([["Lieve Grasdonck", "activity"]]);
  await note(koen, "covers");
  expect(await present(lieve)).toEqual([["Koen Vossenbergh", "covers"]]);
});

test("who gave no sign of life for a minute has gone, and is taken off by who still does", async () => {
  await note(koen);
  await seenAgo(koen, goneAfter - 5_000);
  expect(await present(lieve)).toHaveLength(1);
  await seenAgo(koen, goneAfter + 1_000);
  expect(await present(lieve)).toEqual([]);
  expect(await database().quotePresence.count()).toBe(1);
  await note(lieve);
  expect(await database().quotePresence.count()).toBe(1);
  await note(koen);
  expect(await present(lieve)).toHaveLength(1);
});

test("leaving ends it at once; leaving a step for the next one does not", async () => {
  await note(koen, "activity");
  await note(koen, "covers");
  await endPresence(koen, { quoteId, section: "activity" });
  expect(await present(lieve)).toHaveLength(1);
  await endPresence(koen, { quoteId, section: "covers" });
  expect(await present(lieve)).toEqual([]);
});

test("nobody of another group sits in a quote, and no section that does not exist is filled in", async () => {
  expect(await note(neighbour)).toEqual({ ok: false, reason: "not-found" });
  expect(await note(koen, "nowhere")).toEqual({ ok: false, reason: "not-found" });
  expect(await database().quotePresence.count()).toBe(0);
});
