import "@/tests/support/database";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { languages } from "@/lib/i18n/language";
import { covers } from "@/lib/tariffs/kmo/covers";
import { demo2026 } from "@/lib/tariffs/kmo/demo-2026";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { inventQuote } from "@/prisma/seed/invented-quotes";
import { SeededRandom } from "@/prisma/seed/seeded-random";
import { aQuoteWorld, forgetQuotes, type QuoteWorld, referredAnswers } from "@/tests/support/quote-world";
import { answerReferral } from "./answer-referral";
import { calculateQuote } from "./calculate-quote";
import { drawOffer } from "./draw-offer";
import type { Offer } from "./offer-paper";
import { offerQuote } from "./offer-quote";
import { openPaper } from "./open-paper";
import { referQuote } from "./refer-quote";

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
const offer = (quoteId: string) => offerQuote(maker, { quoteId, revision: 1 });
const versionOf = (quoteId: string) => database().quoteVersion.findFirstOrThrow({ where: { quoteId } });

describe("the paper", () => {
  const words = {
    nl: ["Demotarief", "Geldig tot en met", "Uw verlangens en behoeften", "Voorwaarden van de verzekeraar"],
    fr: [
      "Tarif de démonstration",
      "Valable jusqu’au",
      "Vos exigences et vos besoins",
      "Conditions de l’assureur",
    ],
    en: ["Demo tariff", "Valid until", "Your demands and needs", "Conditions of the insurer"],
  };

  test.each(languages)("says in %s what was agreed", async (language) => {
    const { id } = await world.draft(referredAnswers());
    await must(calculate(id));
    const referred = await referQuote(maker, { quoteId: id, revision: 1 });
    if (!referred.ok) throw new Error(referred.reason);
    const { referralId } = referred.value;
    await must(
      answerReferral(world.actors.underwriter, {
        referralId,
        answer: "ACCEPTED",
        reason: "Jaarlijkse keuring",
      }),
    );
    await must(offer(id));
    const [quote, version] = [await quoteOf(id), await versionOf(id)];
    const paper = await openPaper(maker, { versionId: version.id, language });
    const bytes = Buffer.concat((await paper?.bytes.toArray()) ?? []);
    const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: bytes, encoding: "utf8" });
    const text = stdout.replace(/[\s\u00a0\u202f]+/g, " ");
    const total = formatMoney(quote.totalCents ?? 0, language).replace(/[\s\u00a0\u202f]+/g, " ");
    const group = world.antwerp;
    for (const piece of [
      ...words[language],
      quote.reference,
      "Bakkerij Zonnewende bv",
      `${world.office.name} · Antwerpen`,
      group.producerNumber,
      "Jaarlijkse keuring",
      "Demo 202",
      total,
      formatDate(plainDateOf(version.validUntil ?? new Date(0))),
    ])
      expect(text).toContain(piece);
    expect(text).not.toMatch(/undefined|\bnull\b|\{\w+\}|tariffs\.|quotes\./);
  });
});

test.each(languages)("writes every sign that it needs, in %s", async (language) => {
  const invented = inventQuote(new SeededRandom("signs"), language, today(), { covers, activity: "10.71" });
  const read = tariffOf("kmo").readFigures(demo2026);
  if (!read.ok) throw new Error("The demo tariff can't be read");
  const offer: Offer = {
    reference: "KMO-2026-7F3K9P",
    product: "kmo",
    version: 1,
    customerName: invented.customerName,
    office: { name: "Kantoor" },
    group: { name: "Antwerpen", producerNumber: "70001" },
    madeBy: "Koen",
    offeredOn: today(),
    validUntil: today(),
    startsOn: today(),
    answers: invented.answers,
    result: tariffOf("kmo").calculate(read.figures, invented.answers, today()),
    conditions: null,
    tariff: { number: 1, name: "Demo 2026" },
  };
  const drawn = await drawOffer(offer, language);
  const { stdout } = spawnSync("pdftotext", ["-", "-"], {
    input: Buffer.from(drawn.bytes),
    encoding: "utf8",
  });
  expect(stdout).toMatch(/promille|pour mille|per mille/);
  // What the typeface does not have becomes a question mark.
  expect(stdout.match(/\d\s?\?/g) ?? []).toEqual([]);
});
