import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import type { QuoteStatus } from "@/lib/database/generated/enums";
import { addDays, utcMidnight } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import {
  aQuoteWorld,
  completeAnswers,
  forgetQuotes,
  type QuoteWorld,
  referredAnswers,
  refusedAnswers,
} from "@/tests/support/quote-world";
import { acceptOffer } from "./accept-offer";
import { answerReferral } from "./answer-referral";
import { calculateQuote } from "./calculate-quote";
import { offerQuote } from "./offer-quote";
import { referQuote } from "./refer-quote";
import { reviseQuote } from "./revise-quote";
import { takeReferral } from "./take-referral";
import { withdrawReferral } from "./withdraw-referral";

let world: QuoteWorld;
let maker: Actor;
let underwriter: Actor;

beforeAll(async () => {
  world = await aQuoteWorld();
  ({ maker, underwriter } = world.actors);
});
beforeEach(forgetQuotes);
afterAll(closeDatabase);

const quoteOf = (id: string) => database().quote.findUniqueOrThrow({ where: { id } });
const statusOf = async (id: string) => (await quoteOf(id)).status;
const calculate = (quoteId: string, revision = 1, actor = maker) =>
  calculateQuote(actor, { quoteId, revision, tariff: "kept" });
const refer = (quoteId: string, actor = maker) =>
  referQuote(actor, { quoteId, revision: 1, message: "Graag bekijken" });
const offer = (quoteId: string, actor = maker) => offerQuote(actor, { quoteId, revision: 1 });
const accept = (quoteId: string, version = 1, actor = maker) =>
  acceptOffer(actor, { quoteId, version, name: "Zaakvoerster Zonnewende", on: today() });
const revise = (quoteId: string, version = 1, actor = maker) => reviseQuote(actor, { quoteId, version });
const referralOf = async (quoteId: string) =>
  (await database().quoteReferral.findFirst({ where: { quoteId }, orderBy: { id: "desc" } }))?.id ?? newId();
const withdraw = async (quoteId: string) =>
  withdrawReferral(maker, { quoteId, referralId: await referralOf(quoteId) });
const answer = async (quoteId: string, said: "ACCEPTED" | "REFUSED", actor = underwriter) =>
  answerReferral(actor, { referralId: await referralOf(quoteId), answer: said, reason: "Omdat" });
const must = async (outcome: Promise<{ ok: boolean }>) => expect(await outcome).toMatchObject({ ok: true });

/** A quote brought to a status by the verbs themselves. */
async function inStatus(status: QuoteStatus | "AGREED" | "REFUSED"): Promise<string> {
  const referred = status === "REFERRED" || status === "AGREED" || status === "REFUSED";
  const { id } = await world.draft(referred ? referredAnswers() : completeAnswers());
  if (status === "DRAFT") return id;
  await must(calculate(id));
  if (referred) await must(refer(id));
  if (status === "AGREED") await must(answer(id, "ACCEPTED"));
  if (status === "REFUSED") await must(answer(id, "REFUSED"));
  if (status === "OFFERED" || status === "ACCEPTED") await must(offer(id));
  if (status === "ACCEPTED") await must(accept(id));
  if (status === "EXPIRED")
    await database().quote.update({ where: { id }, data: { expiresOn: utcMidnight(addDays(today(), -1)) } });
  return id;
}

const verbs = {
  calculate: (id: string) => calculate(id),
  refer: (id: string) => refer(id),
  withdraw,
  "answer yes": (id: string) => answer(id, "ACCEPTED"),
  "answer no": (id: string) => answer(id, "REFUSED"),
  offer: (id: string) => offer(id),
  accept: (id: string) => accept(id),
  revise: (id: string) => revise(id),
};

/** What each verb makes of each status: the next status, or the code by which it refuses. */
const table: Record<Parameters<typeof inStatus>[0], Record<keyof typeof verbs, QuoteStatus | string>> = {
  DRAFT: {
    calculate: "CALCULATED",
    refer: "quote.not-calculated",
    withdraw: "not-found",
    "answer yes": "not-found",
    "answer no": "not-found",
    offer: "quote.not-calculated",
    accept: "offer.none",
    revise: "quote.not-to-revise",
  },
  CALCULATED: {
    calculate: "CALCULATED",
    refer: "quote.no-referral-needed",
    withdraw: "not-found",
    "answer yes": "not-found",
    "answer no": "not-found",
    offer: "OFFERED",
    accept: "offer.none",
    revise: "quote.not-to-revise",
  },
  REFERRED: {
    calculate: "quote.not-open",
    refer: "REFERRED",
    withdraw: "CALCULATED",
    "answer yes": "CALCULATED",
    "answer no": "DRAFT",
    offer: "quote.not-open",
    accept: "offer.none",
    revise: "quote.not-to-revise",
  },
  AGREED: {
    calculate: "CALCULATED",
    refer: "quote.no-referral-needed",
    withdraw: "referral.answered-meanwhile",
    "answer yes": "CALCULATED",
    "answer no": "referral.answered-by-other",
    offer: "OFFERED",
    accept: "offer.none",
    revise: "quote.not-to-revise",
  },
  REFUSED: {
    calculate: "CALCULATED",
    refer: "quote.not-calculated",
    withdraw: "referral.answered-meanwhile",
    "answer yes": "referral.answered-by-other",
    "answer no": "DRAFT",
    offer: "quote.not-calculated",
    accept: "offer.none",
    revise: "DRAFT",
  },
  OFFERED: {
    calculate: "quote.not-open",
    refer: "quote.not-open",
    withdraw: "not-found",
    "answer yes": "not-found",
    "answer no": "not-found",
    offer: "OFFERED",
    accept: "ACCEPTED",
    revise: "DRAFT",
  },
  ACCEPTED: {
    calculate: "quote.not-open",
    refer: "quote.not-open",
    withdraw: "not-found",
    "answer yes": "not-found",
    "answer no": "not-found",
    offer: "quote.not-open",
    accept: "ACCEPTED",
    revise: "quote.not-to-revise",
  },
  EXPIRED: {
    calculate: "quote.not-open",
    refer: "quote.not-open",
    withdraw: "not-found",
    "answer yes": "not-found",
    "answer no": "not-found",
    offer: "quote.not-open",
    accept: "offer.none",
    revise: "quote.not-to-revise",
  },
};

describe.each(Object.entries(table))("%s", (status, expected) => {
  test.each(Object.entries(expected))("%s gives %s", async (verb, then) => {
    const id = await inStatus(status as keyof typeof table);
    const before = await statusOf(id);
    const outcome = await verbs[verb as keyof typeof verbs](id);
    if (then === then.toUpperCase()) {
      expect(outcome).toMatchObject({ ok: true });
      expect(await statusOf(id)).toBe(then);
    } else {
      expect(outcome).toMatchObject({ ok: false, reason: then });
      expect(await statusOf(id)).toBe(before);
    }
  });
});

describe("calculating", () => {
  test("keeps lines that add up, with the tariff of the day on which the policy begins", async () => {
    const { id } = await world.draft();
    await must(calculate(id));
    const quote = await database().quote.findUniqueOrThrow({ where: { id }, include: { versions: true } });
    const [version] = quote.versions;
    const result = version?.result as unknown as { lines: { total: number }[]; total: { total: number } };
    expect(result.lines.map(({ total }) => total).reduce((sum, one) => sum + one, 0)).toBe(quote.totalCents);
    expect(result.total.total).toBe(quote.totalCents);
    expect(quote.tariffVersionId).toBe(version?.tariffVersionId);
  });

  test("a refusal keeps what was found, and no price", async () => {
    const { id } = await world.draft(refusedAnswers());
    expect(await calculate(id)).toMatchObject({ ok: true, value: { outcome: "refused" } });
    expect(await database().quote.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "DRAFT",
      totalCents: null,
    });
    const version = await database().quoteVersion.findFirstOrThrow({ where: { quoteId: id } });
    expect(JSON.stringify(version.result)).toContain("in-past");
    expect(await offer(id)).toMatchObject({ ok: false, reason: "quote.not-calculated" });
    expect(await refer(id)).toMatchObject({ ok: false, reason: "quote.not-calculated" });
  });

  test("what is not filled in is counted, and nothing is kept", async () => {
    const { id } = await world.draft(completeAnswers({ activity: { street: "", startsOn: undefined } }));
    expect(await calculate(id)).toEqual({ ok: false, reason: "quote.incomplete", facts: { count: 2 } });
    expect(await database().quoteVersion.count()).toBe(0);
  });

  test.each([0, 2])(
    "a page that shows revision %i is told that somebody changed something",
    async (revision) => {
      const { id } = await world.draft();
      expect(await calculate(id, revision)).toMatchObject({ ok: false, reason: "quote.changed-meanwhile" });
    },
  );

  test("twenty identical posts are one calculation", async () => {
    const { id } = await world.draft();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => calculate(id)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await database().quoteEvent.count({ where: { quoteId: id, kind: "CALCULATED" } })).toBe(1);
    expect(await database().quoteVersion.count()).toBe(1);
  });

  test("a quote keeps its tariff until the broker chooses the newer one", async () => {
    const later = addDays(today(), 40) >= "2027-01-01" ? "2027-01-04" : addDays(today(), 40);
    const { id } = await world.draft(completeAnswers({ activity: { startsOn: later } }));
    await must(calculate(id));
    const before = await quoteOf(id);
    const figures = (await database().tariffVersion.findFirstOrThrow({ where: { number: 2 } })).figures ?? {};
    const newer = newId();
    await database().tariffVersion.create({
      data: {
        id: newer,
        product: "kmo",
        number: 90,
        name: "Proef",
        validFrom: utcMidnight(addDays(later, -1)),
        figures,
        status: "PUBLISHED",
      },
    });
    await must(calculate(id));
    expect((await quoteOf(id)).tariffVersionId).toBe(before.tariffVersionId);
    await must(calculateQuote(maker, { quoteId: id, revision: 1, tariff: "newer" }));
    expect((await quoteOf(id)).tariffVersionId).toBe(newer);
    const event = await database().quoteEvent.findFirstOrThrow({ where: { kind: "TARIFF_CHANGED" } });
    expect(event.facts).toMatchObject({ beforeCents: before.totalCents });
  });
});

describe("who reaches a quote", () => {
  test.each(["neighbour", "neighbourAdmin", "stranger"] as const)("not the %s", async (name) => {
    const actor = world.actors[name];
    const { id } = await world.draft(referredAnswers());
    const absent = { ok: false, reason: "not-found" };
    expect(await calculate(id, 1, actor)).toEqual(absent);
    await must(calculate(id));
    expect(await refer(id, actor)).toEqual(absent);
    expect(await offer(id, actor)).toEqual(absent);
    expect(await accept(id, 1, actor)).toEqual(absent);
    expect(await revise(id, 1, actor)).toEqual(absent);
    await must(refer(id));
    expect(await withdrawReferral(actor, { quoteId: id, referralId: await referralOf(id) })).toEqual(absent);
    expect(await answer(id, "ACCEPTED", actor)).toEqual(absent);
    expect(await takeReferral(actor, { referralId: await referralOf(id) })).toEqual(absent);
  });

  test("not who was let go while the page was open", async () => {
    const { id } = await world.draft();
    const { colleague } = world.actors;
    const where = { accountId: world.accounts.colleague.id };
    await database().brokerMembership.updateMany({ where, data: { endedAt: new Date() } });
    expect(await calculate(id, 1, colleague)).toEqual({ ok: false, reason: "not-found" });
    await database().brokerMembership.updateMany({ where, data: { endedAt: null } });
    await must(calculate(id, 1, colleague));
  });

  test("without access to the product there is nothing new, and an offer that was made is accepted all the same", async () => {
    const [fresh, calculated, offered] = [
      await inStatus("DRAFT"),
      await inStatus("CALCULATED"),
      await inStatus("OFFERED"),
    ];
    await database().productAccess.updateMany({
      where: { groupId: world.antwerp.id },
      data: { status: "WITHDRAWN" },
    });
    expect(await calculate(fresh)).toMatchObject({ reason: "quote.no-access" });
    expect(await offer(calculated)).toMatchObject({ reason: "quote.no-access" });
    await must(accept(offered));
    await database().productAccess.updateMany({
      where: { groupId: world.antwerp.id },
      data: { status: "ACCEPTED" },
    });
  });
});
