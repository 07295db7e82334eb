import { database } from "@/lib/database/client";
import { createQuote } from "@/lib/quotes/create-quote";
import { duplicateQuote } from "@/lib/quotes/duplicate-quote";
import { endPresence, notePresence } from "@/lib/quotes/note-presence";
import { openQuote } from "@/lib/quotes/open-quote";
import { saveAndCalculate } from "@/lib/quotes/save-and-calculate";
import { saveSection } from "@/lib/quotes/save-section";
import { anAccess, aQuote } from "@/tests/support/builders";
import { byRecord, piece, type Verb } from "./verb";
import type { World } from "./world";

/** The group of the first broker, which may work with the product. */
async function usableGroup({ brokerage }: World): Promise<string> {
  const groupId = brokerage.groups[0].id;
  const there = await database().productAccess.count({ where: { groupId, status: "ACCEPTED" } });
  if (there === 0) await anAccess({ groupId });
  return groupId;
}

async function theQuote(world: World): Promise<string> {
  const groupId = await usableGroup(world);
  const createdById = world.accounts.broker.id;
  return (await aQuote({ brokerageId: world.brokerage.id, groupId, createdById })).id;
}

/** With those who may be in it. */
async function aVisitedQuote(world: World): Promise<string> {
  const quoteId = await theQuote(world);
  const { broker, colleague } = world.accounts;
  await database().quotePresence.createMany({
    data: [broker, colleague].map(({ id: accountId }) => ({ quoteId, accountId, section: "activity" })),
  });
  return quoteId;
}

const opens = ["broker", "colleague"] as const;
const typed = { section: "activity", revision: 1, fields: { city: "Zilverdorp" } };

export const quoteFillingVerbs: Readonly<Record<string, Verb>> = {
  "lib/quotes/lock-quote.ts lockQuote": piece(
    "What every change of a quote goes through: its scope, under a lock.",
  ),
  "lib/quotes/create-quote.ts usableGroup": piece(
    "Where a quote may be made, for createQuote and duplicateQuote.",
  ),
  "lib/quotes/create-quote.ts beginQuote": piece("The row itself, in their transaction."),
  "lib/quotes/create-quote.ts createQuote": byRecord({
    opens,
    make: usableGroup,
    call: (actor, groupId) => createQuote(actor, { product: "kmo", groupId }),
  }),
  "lib/quotes/open-quote.ts openQuote": byRecord({
    opens: [...opens, "staff"],
    make: theQuote,
    call: openQuote,
  }),
  "lib/quotes/save-section.ts saveSection": byRecord({
    opens,
    make: theQuote,
    call: (actor, quoteId) => saveSection(actor, { quoteId, ...typed }),
  }),
  "lib/quotes/save-and-calculate.ts saveAndCalculate": byRecord({
    opens,
    make: theQuote,
    call: (actor, quoteId) => saveAndCalculate(actor, { quoteId, ...typed, go: "result" }),
  }),
  "lib/quotes/duplicate-quote.ts duplicateQuote": byRecord({
    opens,
    make: theQuote,
    call: (actor, quoteId) => duplicateQuote(actor, { quoteId }),
  }),
  "lib/quotes/note-presence.ts notePresence": byRecord({
    opens,
    make: theQuote,
    call: (actor, quoteId) => notePresence(actor, { quoteId, section: "activity" }),
  }),
  "lib/quotes/note-presence.ts endPresence": byRecord({
    opens,
    make: aVisitedQuote,
    call: (actor, quoteId) => endPresence(actor, { quoteId, section: "activity" }),
  }),
};
