import "@/tests/support/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrokerActor } from "@/lib/access/actor";
import { findColleagues } from "@/lib/brokers/find-colleagues";
import { openColleague } from "@/lib/brokers/open-colleague";
import { openGroup } from "@/lib/brokers/open-group";
import { openGroupLogo } from "@/lib/brokers/open-group-logo";
import { closeDatabase, database } from "@/lib/database/client";
import { findInbox } from "@/lib/inbox/find-inbox";
import { findQuestions } from "@/lib/inbox/find-questions";
import { openQuestion } from "@/lib/inbox/open-question";
import { findAccesses } from "@/lib/products/find-accesses";
import { compareQuotes } from "@/lib/quotes/compare-quotes";
import { findOutcome } from "@/lib/quotes/find-outcome";
import { findQuotes } from "@/lib/quotes/find-quotes";
import { findReferrals } from "@/lib/quotes/find-referrals";
import { openPaper } from "@/lib/quotes/open-paper";
import { openQuote } from "@/lib/quotes/open-quote";
import { saveSection } from "@/lib/quotes/save-section";
import { sectionInput } from "@/lib/quotes/section-input";
import { aQuoteWorld, type QuoteWorld } from "@/tests/support/quote-world";

let world: QuoteWorld;
beforeAll(async () => {
  world = await aQuoteWorld();
});
afterAll(closeDatabase);

const odd = [
  "\u0000",
  "%",
  "_",
  "\\",
  '\'; DROP TABLE "Quote"; --',
  "__proto__",
  "../..",
  "x".repeat(100_000),
  "\ud800",
];

test.each(odd)("%j asks nothing of anybody else, and is never a fault", async (text) => {
  await world.draft();
  const { neighbour, underwriter } = world.actors;
  const broker = neighbour as BrokerActor;
  const ask = { search: text, from: text, until: text, office: text, after: text, groupIds: [text] };
  expect((await findQuotes(broker, ask)).rows).toEqual([]);
  expect((await findQuotes(broker, { search: text })).rows).toEqual([]);
  expect((await findQuestions(broker, { after: text, groupIds: [text] })).rows).toEqual([]);
  await findQuotes(underwriter, ask);
  await findInbox(underwriter, { view: "all", search: text, after: text });
  await findReferrals(underwriter, { after: text });
  await findAccesses(underwriter, { after: text });
  await findColleagues(broker, { search: text, after: text });
  for (const opened of [
    openQuote(broker, text),
    findOutcome(broker, text),
    compareQuotes(broker, { one: text, other: text }),
    openPaper(broker, { versionId: text, language: text }),
    openQuestion(broker, text),
    openColleague(broker, text),
    openGroup(broker, text),
    openGroupLogo(broker, text),
  ])
    expect(await opened).toBeNull();
});

test("a section takes what it asks, however it is posted, and nothing beside it", async () => {
  const { maker } = world.actors;
  const { id: quoteId } = await world.draft();
  const before = await database().quote.findUniqueOrThrow({ where: { id: quoteId } });
  const posted = (fields: Record<string, string>, section = "activity") =>
    sectionInput.safeParse({ quoteId, section, revision: 1, fields });
  for (const section of ["__proto__", "constructor", "status", "toString"]) {
    const read = posted({ name: "Ander" }, section);
    if (read.success) expect(await saveSection(maker, read.data)).toEqual({ ok: false, reason: "not-found" });
  }
  const beside = {
    status: "ACCEPTED",
    revision: "9",
    totalCents: "1",
    tariffVersionId: "x",
    groupId: world.ghent.id,
  };
  for (const fields of [beside, { ...beside, constructor: "x", toString: "x" }]) {
    const read = posted(fields);
    if (read.success)
      expect(await saveSection(maker, read.data)).toMatchObject({ value: { changed: false } });
  }
  expect(posted(beside).success).toBe(true);
  expect(await database().quote.findUniqueOrThrow({ where: { id: quoteId } })).toEqual(before);
});
