import "@/tests/support/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { closeDatabase, database } from "@/lib/database/client";
import { renderMessage } from "@/lib/email/render-message";
import { addDays, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { aQuoteWorld, forgetQuotes, type QuoteWorld, referredAnswers } from "@/tests/support/quote-world";
import { mailTo } from "@/tests/support/sent-mail";
import { answerReferral } from "./answer-referral";
import { calculateQuote } from "./calculate-quote";
import { findOutcome } from "./find-outcome";
import { findReferrals } from "./find-referrals";
import { offerQuote } from "./offer-quote";
import { referQuote } from "./refer-quote";
import { saveSection } from "./save-section";
import { takeReferral } from "./take-referral";
import { withdrawReferral } from "./withdraw-referral";
import { addWorkingDays } from "./working-days";

let world: QuoteWorld;
let maker: Actor;
let underwriter: Actor;
let second: Actor;

beforeAll(async () => {
  world = await aQuoteWorld();
  ({ maker, underwriter, secondUnderwriter: second } = world.actors);
});
beforeEach(forgetQuotes);
afterAll(closeDatabase);

async function aReferral(): Promise<{ quoteId: string; referralId: string }> {
  const { id: quoteId } = await world.draft(referredAnswers());
  const calculated = await calculateQuote(maker, { quoteId, revision: 1, tariff: "kept" });
  expect(calculated).toMatchObject({ ok: true, value: { outcome: "referred" } });
  const referred = await referQuote(maker, { quoteId, revision: 1, message: "Graag\nbekijken" });
  if (!referred.ok) throw new Error(referred.reason);
  return referred.value;
}

const statusOf = async (id: string) => (await database().quote.findUniqueOrThrow({ where: { id } })).status;
const answer = (
  referralId: string,
  said: "ACCEPTED" | "REFUSED",
  actor = underwriter,
  reason = "Omdat het kan",
) => answerReferral(actor, { referralId, answer: said, reason });
const everybodyElse = () =>
  Promise.all(
    (["neighbour", "neighbourAdmin", "stranger"] as const).map((name) => mailTo(world.accounts[name].email)),
  );

describe("asking the insurer", () => {
  test("says which rule asked for it, and waits five working days", async () => {
    const { referralId } = await aReferral();
    const referral = await database().quoteReferral.findUniqueOrThrow({ where: { id: referralId } });
    expect(JSON.stringify(referral.findings)).toContain("claims.cancelled");
    expect(plainDateOf(referral.dueOn)).toBe(addWorkingDays(today(), 5));
  });

  test("mails every underwriter in the own language and the asker a copy, nobody else", async () => {
    await aReferral();
    const { underwriter: one, secondUnderwriter: other, maker: asker, colleague } = world.accounts;
    expect((await mailTo(one.email)).map(({ template }) => template)).toEqual(["quotes.referral-asked"]);
    expect(await mailTo(other.email)).toHaveLength(1);
    const [copy] = await mailTo(asker.email);
    expect(copy).toMatchObject({ template: "quotes.referral-copy", data: { message: "Graag\nbekijken" } });
    expect(await mailTo(colleague.email)).toEqual([]);
    expect(await everybodyElse()).toEqual([[], [], []]);
    const rows = await database().outboxMessage.findMany({ select: { language: true, recipient: true } });
    expect(rows.find(({ recipient }) => recipient === one.email)?.language).toBe("fr");
  });

  test("twenty identical posts ask once", async () => {
    const { id: quoteId } = await world.draft(referredAnswers());
    await calculateQuote(maker, { quoteId, revision: 1, tariff: "kept" });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => referQuote(maker, { quoteId, revision: 1 })),
    );
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.referralId)).size).toBe(1);
    expect(await database().quoteReferral.count()).toBe(1);
  });

  test("nothing can be filled in until it is withdrawn", async () => {
    const { quoteId, referralId } = await aReferral();
    const save = () =>
      saveSection(maker, { quoteId, section: "activity", revision: 1, fields: { city: "Lier" } });
    expect(await save()).toMatchObject({ ok: false });
    expect(await withdrawReferral(maker, { quoteId, referralId })).toMatchObject({ ok: true });
    expect(await save()).toMatchObject({ ok: true });
    expect(await answer(referralId, "ACCEPTED")).toMatchObject({ ok: false, reason: "referral.over" });
  });
});

describe("answering", () => {
  test("yes holds for exactly these answers: another answer voids it, and what was agreed stays as it was", async () => {
    const { quoteId, referralId } = await aReferral();
    expect(await answer(referralId, "ACCEPTED")).toMatchObject({ ok: true });
    const agreed = await database().quoteVersion.findFirstOrThrow({ where: { quoteId } });
    await saveSection(maker, { quoteId, section: "activity", revision: 1, fields: { turnover: "900000" } });
    expect(await offerQuote(maker, { quoteId, revision: 2 })).toMatchObject({
      reason: "quote.not-calculated",
    });
    await calculateQuote(maker, { quoteId, revision: 2, tariff: "kept" });
    expect(await offerQuote(maker, { quoteId, revision: 2 })).toMatchObject({
      reason: "quote.needs-referral",
    });
    const outcome = await findOutcome(maker, quoteId);
    expect(outcome).toMatchObject({ number: 2, answered: null });
    expect(await database().quoteVersion.findUniqueOrThrow({ where: { id: agreed.id } })).toEqual(agreed);
  });

  test("no needs a reason, makes it a draft again, and shows the reason", async () => {
    const { quoteId, referralId } = await aReferral();
    expect(await answer(referralId, "REFUSED", underwriter, "")).toMatchObject({
      ok: false,
      reason: "referral.reason-needed",
    });
    expect(await statusOf(quoteId)).toBe("REFERRED");
    expect(await answer(referralId, "REFUSED", underwriter, "Te veel schade")).toMatchObject({ ok: true });
    expect(await statusOf(quoteId)).toBe("DRAFT");
    expect(await findOutcome(maker, quoteId)).toMatchObject({ answered: { reason: "Te veel schade" } });
  });

  test("of two who answer at once one wins and the other is told who", async () => {
    const { quoteId, referralId } = await aReferral();
    const outcomes = await Promise.all([
      answer(referralId, "ACCEPTED", underwriter),
      answer(referralId, "REFUSED", second),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = outcomes.filter(({ ok }) => !ok);
    expect(lost).toMatchObject({ reason: "referral.answered-by-other" });
    expect(lost && "facts" in lost && String(lost.facts?.name)).toMatch(/\w+ \w+/);
    expect(
      await database().quoteEvent.count({
        where: { quoteId, kind: { in: ["REFERRAL_ACCEPTED", "REFERRAL_REFUSED"] } },
      }),
    ).toBe(1);
  });

  test("the broker is mailed in the own language with what was said", async () => {
    const { referralId } = await aReferral();
    await answer(referralId, "ACCEPTED", underwriter, "Jaarlijkse keuring");
    const told = (await mailTo(world.accounts.maker.email)).at(-1);
    expect(told).toMatchObject({
      template: "quotes.referral-answered",
      data: { answer: "ACCEPTED", reason: "Jaarlijkse keuring" },
    });
    expect(await everybodyElse()).toEqual([[], [], []]);
  });

  test("moved to another group meanwhile, only that group hears of it", async () => {
    const { quoteId, referralId } = await aReferral();
    const { neighbour, neighbourAdmin, admin, maker: asker } = world.accounts;
    await database().quote.update({ where: { id: quoteId }, data: { groupId: world.ghent.id } });
    const before = (await mailTo(asker.email)).length;
    await answer(referralId, "REFUSED");
    expect(await mailTo(asker.email)).toHaveLength(before);
    expect(await mailTo(neighbour.email)).toEqual([]);
    for (const { email } of [neighbourAdmin, admin])
      expect((await mailTo(email)).map(({ template }) => template)).toEqual(["quotes.referral-answered"]);
  });

  test("whoever asked and left hears nothing; the Beheerder in the group does", async () => {
    const { referralId } = await aReferral();
    const where = { accountId: world.accounts.maker.id };
    await database().brokerMembership.updateMany({ where, data: { endedAt: new Date() } });
    const before = (await mailTo(world.accounts.maker.email)).length;
    await answer(referralId, "ACCEPTED");
    await database().brokerMembership.updateMany({ where, data: { endedAt: null } });
    expect(await mailTo(world.accounts.maker.email)).toHaveLength(before);
    expect(await mailTo(world.accounts.admin.email)).toHaveLength(1);
    expect(await everybodyElse()).toEqual([[], [], []]);
  });
});

describe("the insurer's list", () => {
  test("one who takes it up is shown; a colleague takes over knowingly, and is told when somebody was first", async () => {
    const { referralId } = await aReferral();
    expect(await takeReferral(underwriter, { referralId })).toMatchObject({ ok: true });
    expect(await takeReferral(second, { referralId })).toMatchObject({ reason: "referral.taken-meanwhile" });
    const holderId = world.accounts.underwriter.id;
    expect(await takeReferral(second, { referralId, holderId })).toMatchObject({ ok: true });
    expect((await findReferrals(second, { whose: "mine" })).rows).toHaveLength(1);
    expect((await findReferrals(second, { whose: "free" })).rows).toEqual([]);
  });

  test("what is due first stands on top, page by page there and back, each once", async () => {
    const made = [
      await aReferral(),
      await aReferral(),
      await aReferral(),
      await aReferral(),
      await aReferral(),
    ];
    const days = [4, -2, 9, 1, 1];
    for (const [place, { referralId }] of made.entries()) {
      const dueOn = utcMidnight(addDays(today(), days[place] ?? 0));
      await database().quoteReferral.update({ where: { id: referralId }, data: { dueOn } });
    }
    const whole = (await findReferrals(underwriter, {})).rows.map(({ id }) => id);
    expect(whole[0]).toBe(made[1]?.referralId);
    expect(whole.at(-1)).toBe(made[2]?.referralId);
    const walked: string[] = [];
    let page = await findReferrals(underwriter, { size: 2 });
    for (;;) {
      walked.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
      page = await findReferrals(underwriter, { size: 2, after: page.next });
    }
    expect(walked).toEqual(whole);
    const back = await findReferrals(underwriter, { size: 2, before: page.previous ?? "" });
    expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(2, 4));
    expect((await findReferrals(underwriter, { overdue: true })).rows.map(({ id }) => id)).toEqual([
      whole[0],
    ]);
  });

  test("what was answered is in the other list only", async () => {
    const { referralId } = await aReferral();
    await answer(referralId, "ACCEPTED");
    expect((await findReferrals(underwriter, {})).rows).toEqual([]);
    expect((await findReferrals(underwriter, { told: "done" })).rows.map(({ id }) => id)).toEqual([
      referralId,
    ]);
  });
});

test.each(["nl", "fr", "en"] as const)("the letters say which rule and why, in %s", async (language) => {
  await aReferral();
  const [asked] = await mailTo(world.accounts.underwriter.email);
  const { referralAsked } = await import("./emails/referral-asked");
  const letter = await renderMessage(referralAsked, asked?.data as never, language);
  const words = { nl: "Eerder opgezegd", fr: "antérieure", en: "Cancelled" }[language];
  expect(JSON.stringify(letter)).toMatch(new RegExp(words, "i"));
  expect(JSON.stringify(letter)).toContain("Bakkerij Zonnewende");
});
