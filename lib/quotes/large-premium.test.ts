import "@/tests/support/database";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/lib/database/client";
import { aQuoteWorld, completeAnswers } from "@/tests/support/quote-world";
import { calculateQuote } from "./calculate-quote";

afterAll(closeDatabase);

test("a premium beyond what is kept is refused as such: it is no fault, and nothing is written", async () => {
  const world = await aQuoteWorld();
  const staff = Array.from({ length: 12 }, () => ({ category: "manual", people: 1_000, wage: 100_000_000 }));
  const answers = completeAnswers({ activity: { activity: "43.91" }, workAccidents: { staff } });
  const { id: quoteId } = await world.draft(answers);
  const before = await database().quote.findUniqueOrThrow({ where: { id: quoteId } });
  expect(
    await calculateQuote(world.actors.maker, { quoteId, revision: before.revision, tariff: "kept" }),
  ).toEqual({ ok: false, reason: "quote.too-large" });
  expect(await database().quote.findUniqueOrThrow({ where: { id: quoteId } })).toEqual(before);
  expect(await database().quoteVersion.count({ where: { quoteId } })).toBe(0);
});
