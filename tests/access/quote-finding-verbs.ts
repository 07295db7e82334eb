import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { findBeginning } from "@/lib/quotes/find-beginning";
import { findWhatWaits } from "@/lib/quotes/find-home";
import { findQuotes } from "@/lib/quotes/find-quotes";
import { findQuoteMove, moveQuote } from "@/lib/quotes/move-quote";
import { readQuotes } from "@/lib/quotes/read-quotes";
import { reopenQuote, withdrawQuote } from "@/lib/quotes/withdraw-quote";
import { newId } from "@/lib/values/ids";
import { anAccess, aQuote } from "@/tests/support/builders";
import { byList, byRecord, piece, type Verb } from "./verb";
import type { World } from "./world";

const inGroup = ["broker", "colleague"] as const;

const made = new Set<string>();

async function aQuoteOf({ brokerage, accounts }: World): Promise<string> {
  const groupId = brokerage.groups[0].id;
  const { id } = await aQuote({ brokerageId: brokerage.id, groupId, createdById: accounts.broker.id });
  made.add(id);
  return id;
}

/** Where each quote that may be moved can go to: a group that the first broker works in as well. */
const targets = new Map<string, string>();

async function aMovableQuote(world: World): Promise<string> {
  const { brokerage, accounts } = world;
  const id = await aQuoteOf(world);
  const groupId = newId();
  await database().brokerGroup.create({
    data: { id: groupId, brokerageId: brokerage.id, name: `Naar ${id}` },
  });
  const { id: membershipId } = await database().brokerMembership.findFirstOrThrow({
    where: { accountId: accounts.broker.id },
  });
  await database().brokerGroupMember.create({ data: { groupId, membershipId } });
  await anAccess({ groupId, producerNumber: String(10_000 + targets.size) });
  targets.set(id, groupId);
  return id;
}

/** Even an actor that says to work in the other group gets no further than the group that the quote is in. */
function alsoIn(actor: Actor, groupId: string): Actor {
  return actor.kind === "broker" ? { ...actor, groupIds: [...actor.groupIds, groupId] } : actor;
}

async function aStoppedQuote(world: World): Promise<string> {
  const quoteId = await aQuoteOf(world);
  const stopped = await withdrawQuote(world.actors.colleague, { quoteId });
  if (!stopped.ok) throw new Error(stopped.reason);
  return quoteId;
}

export const quoteFindingVerbs: Readonly<Record<string, Verb>> = {
  "lib/quotes/find-quotes.ts findQuotes": byList({
    opens: [...inGroup, "staff"],
    make: aQuoteOf,
    call: async (actor) => (await findQuotes(actor, { search: "kmo", size: 1_000 })).rows,
  }),
  "lib/quotes/read-quotes.ts readQuotes": byList({
    opens: [...inGroup, "staff"],
    make: aQuoteOf,
    call: async (actor) => {
      const rows = [];
      for await (const batch of readQuotes(actor, {})) rows.push(...batch);
      return rows;
    },
  }),
  "lib/quotes/find-home.ts findWhatWaits": byList({
    opens: ["broker"],
    make: aQuoteOf,
    only: "broker",
    call: (actor) => (actor.kind === "broker" ? findWhatWaits(actor) : null),
  }),
  "lib/quotes/move-quote.ts findQuoteMove": byRecord({
    opens: ["broker"],
    make: aQuoteOf,
    call: findQuoteMove,
  }),
  "lib/quotes/move-quote.ts moveQuote": byRecord({
    opens: ["broker"],
    make: aMovableQuote,
    call: (actor, quoteId) => {
      const groupId = targets.get(quoteId) ?? newId();
      return moveQuote(alsoIn(actor, groupId), { quoteId, groupId });
    },
  }),
  "lib/quotes/withdraw-quote.ts withdrawQuote": byRecord({
    opens: inGroup,
    make: aQuoteOf,
    call: (actor, quoteId) => withdrawQuote(actor, { quoteId }),
  }),
  "lib/quotes/withdraw-quote.ts reopenQuote": byRecord({
    opens: inGroup,
    make: aStoppedQuote,
    call: (actor, quoteId) => reopenQuote(actor, { quoteId }),
  }),
  "lib/quotes/find-beginning.ts findBeginning": byList({
    opens: [...inGroup, "staff"],
    make: aQuoteOf,
    // Gives no record: whoever sees any quote is told the id of the one that was made.
    call: async (actor) => ((await findBeginning(actor)).anyQuote ? [...made] : []),
  }),
  "lib/quotes/quote-filters.ts quoteConditions": piece("The scope and the filters of findQuotes."),
  "lib/quotes/quote-filters.ts groupsToList": piece("The groups that findQuotes looks in."),
};
