import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { actingAs } from "@/tests/support/acting";
import { aBrokerage, anAccess, anAccount, aQuote, type SeededBrokerage } from "@/tests/support/builders";
import { findBeginning } from "./find-beginning";
import { findWhatWaits } from "./find-home";

let office: SeededBrokerage;
let [here, there] = ["", ""];
let actor: BrokerActor;
let neighbour: BrokerActor;

beforeAll(async () => {
  office = await aBrokerage({ groups: ["Default", "Zijstraat"] });
  [here = "", there = ""] = office.groups.map(({ id }) => id);
  const broker = async (groupId: string) => {
    const { id } = await anAccount({ brokerages: [{ id: office.id, groupIds: [groupId] }] });
    return actingAs(id, "broker", "quotes.read");
  };
  [actor, neighbour] = [await broker(here), await broker(there)];
});
afterAll(closeDatabase);

const aQuoteHere = (wish: object) => aQuote({ brokerageId: office.id, groupId: here, ...wish });

test("the first time there is nothing, and whether one may begin depends on the access of the own groups", async () => {
  expect(await findBeginning(actor)).toEqual({ anyQuote: false, mayBegin: false, accessWaits: false });
  const { id } = await anAccess({ groupId: here, status: "REQUESTED" });
  expect(await findBeginning(actor)).toEqual({ anyQuote: false, mayBegin: false, accessWaits: true });
  await database().productAccess.update({ where: { id }, data: { status: "ACCEPTED" } });
  await aQuoteHere({});
  expect(await findBeginning(actor)).toEqual({ anyQuote: true, mayBegin: true, accessWaits: false });
  expect(await findBeginning(neighbour)).toEqual({ anyQuote: false, mayBegin: false, accessWaits: false });
});

test("what waits: offers near their end, answers that nobody used yet, what I began; never what ended, nor another group's", async () => {
  const near = await aQuoteHere({ status: "OFFERED", expiresOn: addDays(today(), 7) });
  await aQuoteHere({ status: "OFFERED", expiresOn: addDays(today(), 8) });
  await aQuoteHere({ status: "OFFERED", expiresOn: addDays(today(), -1) });
  const mine = await aQuoteHere({ createdById: actor.accountId });
  await aQuoteHere({ createdById: actor.accountId, expiresOn: addDays(today(), -1) });
  const [answered, used] = [
    await aQuoteHere({ status: "REFERRED" }),
    await aQuoteHere({ status: "REFERRED" }),
  ];
  for (const { id } of [answered, used]) {
    await database().quoteReferral.updateMany({
      where: { quoteId: id },
      data: { answer: "ACCEPTED", answeredAt: new Date() },
    });
    await database().quote.update({ where: { id }, data: { status: "CALCULATED" } });
  }
  await database().quote.update({
    where: { id: used.id },
    data: { status: "DRAFT", revision: { increment: 1 } },
  });

  const found = await findWhatWaits(actor);
  expect(found.expiring).toMatchObject({ count: 1, rows: [{ id: near.id }] });
  expect(found.answered).toMatchObject([{ id: answered.id, accepted: true }]);
  expect(found.drafts).toMatchObject({ count: 1, rows: [{ id: mine.id }] });
  expect(await findWhatWaits(neighbour)).toEqual({
    expiring: { rows: [], count: 0 },
    answered: [],
    drafts: { rows: [], count: 0 },
  });
});
