import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { openFile } from "@/lib/files/open-file";
import * as storing from "@/lib/files/store-file";
import { addDays, formatDate, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { aQuoteWorld, completeAnswers, forgetQuotes, type QuoteWorld } from "@/tests/support/quote-world";
import { mailTo } from "@/tests/support/sent-mail";
import { acceptOffer } from "./accept-offer";
import { calculateQuote } from "./calculate-quote";
import { findOutcome } from "./find-outcome";
import { offerQuote } from "./offer-quote";
import { openPaper } from "./open-paper";
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

const offer = (quoteId: string, revision = 1) => offerQuote(maker, { quoteId, revision });
const calculate = (quoteId: string, revision = 1) =>
  calculateQuote(maker, { quoteId, revision, tariff: "kept" });
const accept = (quoteId: string, version = 1, on = today()) =>
  acceptOffer(maker, { quoteId, version, name: "Zaakvoerster Zonnewende", on });
const must = async (outcome: Promise<{ ok: boolean }>) => expect(await outcome).toMatchObject({ ok: true });
const quoteOf = (id: string) => database().quote.findUniqueOrThrow({ where: { id } });
const versionOf = (quoteId: string, number = 1) =>
  database().quoteVersion.findUniqueOrThrow({ where: { quoteId_number: { quoteId, number } } });

async function anOffer(answers = completeAnswers()): Promise<string> {
  const { id } = await world.draft(answers);
  await must(calculate(id));
  await must(offer(id));
  return id;
}

/** Days go by: what was offered was offered so long ago. */
async function daysLater(quoteId: string, days: number): Promise<void> {
  const { validUntil, offeredAt } = await versionOf(quoteId);
  if (!validUntil || !offeredAt) throw new Error("Not offered");
  const passed = (on: Date) => utcMidnight(addDays(plainDateOf(on), -days));
  // Only the owner can make the past: the trigger keeps everybody else from it.
  const { testDatabase } = await import("@/tests/support/database");
  const { Client } = await import("pg");
  const owner = new Client({ connectionString: testDatabase.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query(`ALTER TABLE "QuoteVersion" DISABLE TRIGGER offer_stays`);
  await owner.query(`UPDATE "QuoteVersion" SET "validUntil" = $2, "offeredAt" = $3 WHERE "quoteId" = $1`, [
    quoteId,
    passed(validUntil),
    new Date(offeredAt.getTime() - days * 86_400_000),
  ]);
  await owner.query(`ALTER TABLE "QuoteVersion" ENABLE TRIGGER offer_stays`);
  await owner.query(`UPDATE "Quote" SET "expiresOn" = $2 WHERE id = $1`, [quoteId, passed(validUntil)]);
  await owner.end();
}

describe("offering", () => {
  test("keeps three papers, until ten years from now, for the office and reached through the quote only", async () => {
    const id = await anOffer();
    const version = await versionOf(id);
    const papers = await database().quotePaper.findMany({
      where: { versionId: version.id },
      include: { file: true },
    });
    expect(papers.map(({ language }) => language).sort()).toEqual(["en", "fr", "nl"]);
    for (const { file, fileId } of papers) {
      expect(file).toMatchObject({
        about: "QUOTES",
        brokerageId: world.office.id,
        mediaType: "application/pdf",
      });
      expect(file.retainUntil.getUTCFullYear()).toBe(new Date().getUTCFullYear() + 10);
      // Not as a file: neither by a colleague, nor by the other group, nor by the insurer's people.
      for (const name of ["maker", "colleague", "neighbour", "neighbourAdmin", "underwriter"] as const) {
        expect(await openFile(world.actors[name], fileId), name).toBeNull();
        expect(await openFile(world.actors[name], fileId, "QUOTES"), name).toBeNull();
      }
    }
  });

  test("whoever sees the quote opens its papers; the other group and the other office do not", async () => {
    const { id: versionId } = await versionOf(await anOffer());
    for (const name of ["maker", "colleague", "admin", "underwriter"] as const) {
      const paper = await openPaper(world.actors[name], { versionId, language: "fr" });
      paper?.bytes.destroy();
      expect(paper?.name, name).toMatch(/^Offre KMO-2026-\w+ version 1\.pdf$/);
    }
    for (const name of ["neighbour", "neighbourAdmin", "stranger"] as const)
      expect(await openPaper(world.actors[name], { versionId, language: "fr" }), name).toBeNull();
    expect(await openPaper(maker, { versionId, language: "de" })).toBeNull();
  });

  test("is open as long as the tariff says, and never after the policy begins", async () => {
    const far = await anOffer();
    const near = await anOffer(completeAnswers({ activity: { startsOn: addDays(today(), 5) } }));
    const lastDayOf = async (id: string) => plainDateOf((await versionOf(id)).validUntil ?? new Date(0));
    expect(await lastDayOf(near)).toBe(addDays(today(), 5));
    expect((await lastDayOf(far)) > addDays(today(), 5)).toBe(true);
    expect(plainDateOf((await quoteOf(far)).expiresOn)).toBe(await lastDayOf(far));
  });

  test("a paper that can't be kept leaves nothing offered", async () => {
    const { id } = await world.draft();
    await must(calculate(id));
    let asked = 0;
    const keep = storing.storeFile;
    const broken = vi.spyOn(storing, "storeFile").mockImplementation((...given) => {
      if (++asked === 3) return Promise.reject(new Error("The disk is full"));
      return keep(...given);
    });
    await expect(offer(id)).rejects.toThrow("The disk is full");
    broken.mockRestore();
    expect(asked).toBe(3);
    expect(await quoteOf(id)).toMatchObject({ status: "CALCULATED" });
    expect(await versionOf(id)).toMatchObject({ offeredAt: null });
    expect(await database().quotePaper.count()).toBe(0);
    expect(await database().storedFile.count()).toBe(0);
  });

  test("twenty identical posts make one offer", async () => {
    const { id } = await world.draft();
    await must(calculate(id));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => offer(id)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await database().quotePaper.count()).toBe(3);
    expect(await database().quoteEvent.count({ where: { quoteId: id, kind: "OFFERED" } })).toBe(1);
  });

  test("what was typed since the calculation, or a start that has passed, stops it", async () => {
    const { id } = await world.draft();
    await must(calculate(id));
    expect(await offer(id, 7)).toMatchObject({ reason: "quote.changed-meanwhile" });
    await saveSection(maker, {
      quoteId: id,
      section: "activity",
      revision: 1,
      fields: { turnover: "123000" },
    });
    expect(await offer(id, 2)).toMatchObject({ reason: "quote.not-calculated" });
    const past = await world.draft();
    await must(calculate(past.id));
    const answers = completeAnswers({ activity: { startsOn: addDays(today(), -1) } });
    await database().quote.update({
      where: { id: past.id },
      data: { answers: JSON.parse(JSON.stringify(answers)) },
    });
    expect(await offer(past.id)).toMatchObject({ reason: "quote.start-past" });
  });

  test("stays as it was, whatever is written", async () => {
    const { id } = await versionOf(await anOffer());
    await expect(database().quoteVersion.update({ where: { id }, data: { totalCents: 1 } })).rejects.toThrow(
      "an offer stays as it is",
    );
  });
});

describe("accepting", () => {
  test("says who and when, mails the underwriters and the maker, and nobody of another group", async () => {
    const id = await anOffer();
    await must(accept(id));
    await must(accept(id));
    expect(await versionOf(id)).toMatchObject({ acceptedByName: "Zaakvoerster Zonnewende" });
    const { accounts } = world;
    for (const { email } of [accounts.underwriter, accounts.secondUnderwriter, accounts.maker])
      expect((await mailTo(email)).map(({ template }) => template)).toEqual(["quotes.offer-accepted"]);
    for (const { email } of [
      accounts.colleague,
      accounts.neighbour,
      accounts.neighbourAdmin,
      accounts.stranger,
    ])
      expect(await mailTo(email)).toEqual([]);
  });

  test("is possible on its last day, and not after midnight", async () => {
    const [last, late] = [await anOffer(), await anOffer()];
    const { validUntil } = await versionOf(last);
    const left = Math.round(((validUntil?.getTime() ?? 0) - utcMidnight(today()).getTime()) / 86_400_000);
    await daysLater(last, left);
    await daysLater(late, left + 1);
    await must(accept(last));
    const yesterday = formatDate(addDays(today(), -1));
    expect(await accept(late)).toEqual({ ok: false, reason: "offer.expired", facts: { date: yesterday } });
  });

  test.each([
    [1, "offer.day-ahead"],
    [-1, "offer.day-before"],
  ])("a day %i days from now is refused", async (days, reason) => {
    expect(await accept(await anOffer(), 1, addDays(today(), days))).toMatchObject({ ok: false, reason });
  });

  test("of twenty at once one is written down", async () => {
    const id = await anOffer();
    await Promise.all(Array.from({ length: 20 }, () => accept(id)));
    expect(await database().quoteEvent.count({ where: { quoteId: id, kind: "ACCEPTED" } })).toBe(1);
    expect(await mailTo(world.accounts.maker.email)).toHaveLength(1);
  });
});

describe("a new version", () => {
  async function revised(): Promise<string> {
    const id = await anOffer();
    await must(reviseQuote(maker, { quoteId: id, version: 1 }));
    await must(
      saveSection(maker, { quoteId: id, section: "activity", revision: 1, fields: { turnover: "800000" } }),
    );
    return id;
  }

  test("leaves the earlier offer as it was, and acceptable until a newer one is made", async () => {
    const id = await revised();
    expect((await findOutcome(maker, id))?.acceptable).toMatchObject({ number: 1 });
    await must(calculate(id, 2));
    await must(offer(id, 2));
    expect(await accept(id, 1)).toMatchObject({ ok: false, reason: "offer.newer" });
    await must(accept(id, 2));
    expect(await database().quotePaper.count()).toBe(6);
  });

  test("is left when the customer accepts the earlier offer: the quote is again what was offered", async () => {
    const id = await revised();
    const offered = await versionOf(id);
    await must(accept(id, 1));
    const quote = await quoteOf(id);
    expect(quote).toMatchObject({ status: "ACCEPTED", currentVersion: 1, totalCents: offered.totalCents });
    expect(quote.answers).toEqual(offered.answers);
  });

  test("begins once, however often it is asked for", async () => {
    const id = await anOffer();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => reviseQuote(maker, { quoteId: id, version: 1 })),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await quoteOf(id)).toMatchObject({ currentVersion: 2, status: "DRAFT" });
  });
});
