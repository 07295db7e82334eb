import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { acceptOffer } from "@/lib/quotes/accept-offer";
import { answerReferral } from "@/lib/quotes/answer-referral";
import { calculateQuote } from "@/lib/quotes/calculate-quote";
import { compareQuotes, findComparable } from "@/lib/quotes/compare-quotes";
import { findOutcome } from "@/lib/quotes/find-outcome";
import { findReferral } from "@/lib/quotes/find-referral";
import { findReferrals } from "@/lib/quotes/find-referrals";
import { offerQuote } from "@/lib/quotes/offer-quote";
import { openPaper } from "@/lib/quotes/open-paper";
import { referQuote } from "@/lib/quotes/refer-quote";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { takeReferral } from "@/lib/quotes/take-referral";
import { withdrawReferral } from "@/lib/quotes/withdraw-referral";
import type { Answers } from "@/lib/tariffs/question";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { aTariff } from "@/prisma/seed/tariffs";
import { anAccess, aQuote } from "@/tests/support/builders";
import { completeAnswers, referredAnswers } from "@/tests/support/quote-world";
import { byList, byRecord, piece, type Verb } from "./verb";
import type { World } from "./world";

const inGroup = ["broker", "colleague"] as const;
const readers = [...inGroup, "staff"] as const;
const revision = 1;

async function aDraft(world: World, answers: Answers = completeAnswers()): Promise<string> {
  await aTariff();
  const { brokerage, accounts } = world;
  const groupId = brokerage.groups[0].id;
  const there = await database().productAccess.count({ where: { groupId, status: "ACCEPTED" } });
  if (there === 0) await anAccess({ groupId });
  return (await aQuote({ brokerageId: brokerage.id, groupId, createdById: accounts.broker.id, answers })).id;
}

async function done(outcome: Promise<{ ok: boolean }>): Promise<void> {
  if (!(await outcome).ok) throw new Error("A step on the way was refused");
}

async function aCalculated(world: World, answers?: Answers): Promise<string> {
  const quoteId = await aDraft(world, answers);
  await done(calculateQuote(world.actors.broker, { quoteId, revision, tariff: "kept" }));
  return quoteId;
}

const toRefer = (world: World) => aCalculated(world, referredAnswers());

async function aReferral(world: World): Promise<string> {
  const quoteId = await toRefer(world);
  await done(referQuote(world.actors.broker, { quoteId, revision }));
  return (await database().quoteReferral.findFirstOrThrow({ where: { quoteId } })).id;
}

async function anOffered(world: World): Promise<string> {
  const quoteId = await aCalculated(world);
  await done(offerQuote(world.actors.broker, { quoteId, revision }));
  return quoteId;
}

async function anOfferedVersion(world: World): Promise<string> {
  const quoteId = await anOffered(world);
  return (await database().quoteVersion.findFirstOrThrow({ where: { quoteId } })).id;
}

/** The quote of a question, or none for an id that is no question. */
async function quoteOf(referralId: string): Promise<string> {
  const found = await database().quoteReferral.findUnique({ where: { id: referralId } });
  return found?.quoteId ?? newId();
}

/** A quote that is the stranger's own, to try the one of somebody else beside it. */
async function besideIt(actor: Actor, quoteId: string, world: World): Promise<string> {
  if (actor.kind !== "broker") return quoteId;
  const groupId = actor.groupIds[0] ?? world.brokerage.groups[0].id;
  const own = await database().quote.findFirst({ where: { groupId, id: { not: quoteId } } });
  return own?.id ?? newId();
}

export const quoteOutcomeVerbs: Readonly<Record<string, Verb>> = {
  "lib/quotes/access.ts quotesVisibleTo": piece("The scope itself: every verb here is a test of it."),
  "lib/quotes/access.ts quoteRowsVisibleTo": piece("The same scope, for lists that walk an index."),
  "lib/files/open-file.ts openKeptFile": piece("Opens what its caller has found in the actor's scope."),
  "lib/quotes/lock-quote.ts lockQuote": piece("What every change of a quote goes through."),
  "lib/quotes/lock-referral.ts lockReferral": piece("What every answer of the insurer goes through."),
  "lib/quotes/record-event.ts recordQuoteEvent": piece("A line of history, in the transaction of the verb."),
  "lib/quotes/calculate-quote.ts calculateQuote": byRecord({
    opens: inGroup,
    make: aDraft,
    call: (actor, quoteId) => calculateQuote(actor, { quoteId, revision, tariff: "kept" }),
  }),
  "lib/quotes/find-outcome.ts findOutcome": byRecord({
    opens: readers,
    make: aCalculated,
    call: findOutcome,
  }),
  "lib/quotes/refer-quote.ts referQuote": byRecord({
    opens: inGroup,
    make: toRefer,
    call: (actor, quoteId) => referQuote(actor, { quoteId, revision }),
  }),
  "lib/quotes/withdraw-referral.ts withdrawReferral": byRecord({
    opens: inGroup,
    make: aReferral,
    call: [
      async (actor, referralId) =>
        withdrawReferral(actor, { quoteId: await quoteOf(referralId), referralId }),
    ],
  }),
  "lib/quotes/find-referrals.ts findReferrals": byList({
    opens: ["staff"],
    make: aReferral,
    call: (actor) => findReferrals(actor, { size: 1_000 }),
  }),
  "lib/quotes/find-referral.ts findReferral": byRecord({
    opens: ["staff"],
    make: aReferral,
    call: findReferral,
  }),
  "lib/quotes/take-referral.ts takeReferral": byRecord({
    opens: ["staff"],
    make: aReferral,
    call: (actor, referralId) => takeReferral(actor, { referralId }),
  }),
  "lib/quotes/answer-referral.ts answerReferral": byRecord({
    opens: ["staff"],
    make: aReferral,
    call: (actor, referralId) => answerReferral(actor, { referralId, answer: "REFUSED", reason: "Omdat" }),
  }),
  "lib/quotes/offer-quote.ts offerQuote": byRecord({
    opens: inGroup,
    make: aCalculated,
    call: (actor, quoteId) => offerQuote(actor, { quoteId, revision }),
  }),
  "lib/quotes/open-paper.ts openPaper": byRecord({
    opens: readers,
    make: anOfferedVersion,
    call: async (actor, versionId) => {
      const opened = await openPaper(actor, { versionId, language: "nl" });
      opened?.bytes.destroy();
      return opened?.name;
    },
  }),
  "lib/quotes/accept-offer.ts acceptOffer": byRecord({
    opens: inGroup,
    make: anOffered,
    call: (actor, quoteId) => acceptOffer(actor, { quoteId, version: 1, name: "Zaakvoerster", on: today() }),
  }),
  "lib/quotes/revise-quote.ts reviseQuote": byRecord({
    opens: inGroup,
    make: anOffered,
    call: (actor, quoteId) => reviseQuote(actor, { quoteId, version: 1 }),
  }),
  "lib/quotes/compare-quotes.ts compareQuotes": byRecord({
    opens: readers,
    make: aCalculated,
    call: [
      async (actor, quoteId, world) =>
        compareQuotes(actor, { one: quoteId, other: await besideIt(actor, quoteId, world) }),
      async (actor, quoteId, world) =>
        compareQuotes(actor, { one: await besideIt(actor, quoteId, world), other: quoteId }),
    ],
  }),
  "lib/quotes/compare-quotes.ts findComparable": byRecord({
    opens: readers,
    make: async (world) => {
      await aCalculated(world);
      return aCalculated(world);
    },
    call: findComparable,
  }),
};
