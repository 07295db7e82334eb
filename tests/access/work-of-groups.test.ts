import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findAuditEntries } from "@/lib/audit/find-entries";
import { closeDatabase, database } from "@/lib/database/client";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { askInsurer } from "@/lib/inbox/ask-insurer";
import { acceptAccess } from "@/lib/products/accept-access";
import { refuseAccess } from "@/lib/products/refuse-access";
import { acceptOffer } from "@/lib/quotes/accept-offer";
import { answerReferral } from "@/lib/quotes/answer-referral";
import { calculateQuote } from "@/lib/quotes/calculate-quote";
import { createQuote } from "@/lib/quotes/create-quote";
import { moveQuote } from "@/lib/quotes/move-quote";
import { offerQuote } from "@/lib/quotes/offer-quote";
import { referQuote } from "@/lib/quotes/refer-quote";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { anAccess } from "@/prisma/seed/product-access";
import { actingAs } from "@/tests/support/acting";
import { anAccount } from "@/tests/support/builders";
import { aQuoteWorld, forgetQuotes, type QuoteWorld, referredAnswers } from "@/tests/support/quote-world";

let world: QuoteWorld;
let administration: Actor;

beforeAll(async () => {
  world = await aQuoteWorld();
  const { id } = await anAccount({ staffRoles: ["ADMINISTRATION"] });
  administration = await actingAs(id, "staff", "products.answer");
});
beforeEach(async () => {
  const { antwerp } = world;
  await database().productAccess.deleteMany({ where: { groupId: antwerp.id } });
  await anAccess({ groupId: antwerp.id });
  await database().conversation.deleteMany();
  await forgetQuotes();
});
afterAll(closeDatabase);

async function must<T extends object>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; reason: string }>,
) {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** Everything that a quote goes through, with a question about it; `halfway` happens between the asking and the answers. */
async function aWholeLife(halfway = async () => {}): Promise<string> {
  const { maker, colleague, underwriter } = world.actors;
  const { id: quoteId } = await world.draft(referredAnswers());
  await must(calculateQuote(maker, { quoteId, revision: 1, tariff: "kept" }));
  const { referralId } = await must(referQuote(maker, { quoteId, revision: 1 }));
  const asked = { desk: "commercial", subject: "Vraag", message: "Wanneer?", quoteId } as const;
  const { conversationId } = await must(askInsurer(maker, asked));
  await halfway();
  await must(answerReferral(underwriter, { referralId, answer: "ACCEPTED" }));
  await must(
    answerConversation(underwriter, { conversationId, message: "Morgen.", seen: newId(), insist: "on" }),
  );
  await must(offerQuote(colleague, { quoteId, revision: 1 }));
  await must(acceptOffer(colleague, { quoteId, version: 1, name: "Zaakvoerster", on: today() }));
  return quoteId;
}

const linesOf = async (actor: Actor) =>
  (await findAuditEntries(actor, { size: 1_000 })).rows.filter(({ subjectType }) =>
    ["quote", "conversation"].includes(subjectType),
  );

describe("the trail of an office", () => {
  test("tells a Beheerder of the quotes and questions of the own groups, of no others", async () => {
    const { admin, neighbourAdmin, stranger } = world.actors;
    const quoteId = await aWholeLife();
    const events = new Set((await linesOf(admin)).map(({ event }) => event));
    for (const event of ["quote.calculated", "quote.referred", "quote.offered", "quote.accepted"])
      expect(events).toContain(event);
    for (const event of ["message.sent", "conversation.answered"]) expect(events).toContain(event);
    for (const actor of [neighbourAdmin, stranger]) expect(await linesOf(actor)).toEqual([]);
    const { reference } = await database().quote.findUniqueOrThrow({ where: { id: quoteId } });
    const all = JSON.stringify(await findAuditEntries(neighbourAdmin, { size: 1_000 }));
    expect(all).not.toContain(quoteId);
    expect(all).not.toContain(reference);
  });

  test("goes along with a quote that is moved, and gives no line of another as a place to read on from", async () => {
    const { maker, admin, neighbourAdmin } = world.actors;
    const { quoteId } = await must(createQuote(maker, { product: "kmo", groupId: world.antwerp.id }));
    const own = (await findAuditEntries(admin, {})).rows.find(({ subjectId }) => subjectId === quoteId);
    expect(await findAuditEntries(neighbourAdmin, { before: own?.id ?? "" })).toEqual(
      await findAuditEntries(neighbourAdmin, {}),
    );
    await must(moveQuote(admin, { quoteId, groupId: world.ghent.id }));
    expect((await linesOf(neighbourAdmin)).map(({ event }) => event)).toEqual([
      "quote.moved",
      "quote.created",
    ]);
  });
});

describe("letters", () => {
  async function recipients(): Promise<Set<string>> {
    const sent = await database().outboxMessage.findMany({ select: { recipient: true } });
    return new Set(sent.map(({ recipient }) => recipient.toLowerCase()));
  }
  const addressOf = (name: keyof QuoteWorld["accounts"]) => world.accounts[name].email.toLowerCase();

  test("about a quote or a question reach nobody of another group or office, whatever happens with it", async () => {
    await aWholeLife();
    const told = await recipients();
    expect(told).toContain(addressOf("maker"));
    for (const name of ["neighbour", "neighbourAdmin", "stranger"] as const)
      expect(told, name).not.toContain(addressOf(name));
  });

  test("do not follow who asked to another group", async () => {
    const { accounts, antwerp, ghent } = world;
    const ofMaker = { membership: { accountId: accounts.maker.id } };
    const take = (from: string, to: string) =>
      database().brokerGroupMember.updateMany({
        where: { ...ofMaker, groupId: from },
        data: { groupId: to },
      });
    await aWholeLife(async () => {
      await take(antwerp.id, ghent.id);
      await database().outboxMessage.deleteMany();
    });
    await take(ghent.id, antwerp.id);
    const told = await recipients();
    expect(told).toContain(addressOf("admin"));
    for (const name of ["maker", "neighbour", "neighbourAdmin", "stranger"] as const)
      expect(told, name).not.toContain(addressOf(name));
  });

  test.each(["accepted", "refused"])(
    "about a request that was %s reach its asker only as long as he or she may see it",
    async (answer) => {
      const { accounts, antwerp } = world;
      // Asked while they were Beheerders; since then one works in the group, the other beside it.
      for (const [name, reached] of [
        ["maker", true],
        ["neighbour", false],
      ] as const) {
        await database().outboxMessage.deleteMany();
        await database().productAccess.deleteMany({ where: { groupId: antwerp.id } });
        const { id: accessId } = await anAccess({
          groupId: antwerp.id,
          status: "REQUESTED",
          requestedById: accounts[name].id,
          producerNumber: String(40_000 + Math.floor(Math.random() * 50_000)),
        });
        if (answer === "accepted") await must(acceptAccess(administration, { accessId }));
        else await must(refuseAccess(administration, { accessId, reason: "Geen overeenkomst" }));
        const told = await recipients();
        expect(told.has(addressOf(name)), name).toBe(reached);
        // Who looks after the whole office is told of all of it.
        for (const admin of ["admin", "neighbourAdmin"] as const) expect(told).toContain(addressOf(admin));
      }
    },
  );
});

test("an access that is being taken back is waited for: no quote begins or is offered beside it", async () => {
  const { maker } = world.actors;
  const groupId = world.antwerp.id;
  const { id: quoteId } = await world.draft();
  await must(calculateQuote(maker, { quoteId, revision: 1, tariff: "kept" }));
  const tries = await database().$transaction(async (tx) => {
    await tx.productAccess.updateMany({
      where: { groupId, status: "ACCEPTED" },
      data: { status: "ENDED", endedAt: new Date(), endReason: "Opgezegd" },
    });
    const asked = [
      createQuote(maker, { product: "kmo", groupId }),
      offerQuote(maker, { quoteId, revision: 1 }),
    ];
    await new Promise((later) => setTimeout(later, 1_500));
    return { asked };
  });
  for (const one of tries.asked) expect(await one).toEqual({ ok: false, reason: "quote.no-access" });
});
