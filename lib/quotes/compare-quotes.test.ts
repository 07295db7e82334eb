import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { aQuoteWorld, forgetQuotes, type QuoteWorld } from "@/tests/support/quote-world";
import { calculateQuote } from "./calculate-quote";
import { compareQuotes, findComparable } from "./compare-quotes";
import { duplicateQuote } from "./duplicate-quote";
import { offerQuote } from "./offer-quote";
import { reviseQuote } from "./revise-quote";
import { saveSection } from "./save-section";

let world: QuoteWorld;
let maker: Actor;

beforeAll(async () => {
  world = await aQuoteWorld();
  maker = world.actors.maker;
});
beforeEach(forgetQuotes);
afterAll(closeDatabase);

const must = async (outcome: Promise<{ ok: boolean }>) => expect(await outcome).toMatchObject({ ok: true });
const quoteOf = (id: string) => database().quote.findUniqueOrThrow({ where: { id } });
const calculate = (quoteId: string, revision = 1) =>
  calculateQuote(maker, { quoteId, revision, tariff: "kept" });

async function anOffer(): Promise<string> {
  const { id: quoteId } = await world.draft();
  await must(calculate(quoteId));
  await must(offerQuote(maker, { quoteId, revision: 1 }));
  return quoteId;
}

describe("comparing", () => {
  test("shows what differs and nothing else as different, with both prices", async () => {
    const { id: one } = await world.draft();
    const copied = await duplicateQuote(maker, { quoteId: one });
    if (!copied.ok) throw new Error(copied.reason);
    const other = copied.value.quoteId;
    await saveSection(maker, {
      quoteId: other,
      section: "activity",
      revision: 0,
      fields: { turnover: "555000" },
    });
    await must(calculate(one));
    await must(calculate(other, 1));
    const compared = await compareQuotes(maker, { one, other });
    const different = compared?.answers.filter(({ differs }) => differs).map(({ key }) => key);
    expect(different).toEqual(["activity.turnover"]);
    expect(compared?.one.result?.total.total).toBe((await quoteOf(one)).totalCents);
    expect((await findComparable(maker, one))[0]).toMatchObject({ id: other, kind: "variant" });
    expect(await compareQuotes(world.actors.neighbour, { one, other })).toBeNull();
  });

  test("lays two versions of one quote side by side", async () => {
    const id = await anOffer();
    await must(reviseQuote(maker, { quoteId: id, version: 1 }));
    await saveSection(maker, {
      quoteId: id,
      section: "activity",
      revision: 1,
      fields: { turnover: "800000" },
    });
    const [earlier] = await findComparable(maker, id);
    expect(earlier).toMatchObject({ kind: "version", number: 1 });
    const compared = await compareQuotes(maker, { one: id, other: earlier?.id ?? "" });
    expect(compared).toMatchObject({ one: { number: 2, result: null }, other: { number: 1, offered: true } });
  });
});
