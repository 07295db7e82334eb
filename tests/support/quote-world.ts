import type { Actor } from "@/lib/access/actor";
import { pool } from "@/lib/database/client";
import type { Answers } from "@/lib/tariffs/question";
import { addDays } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { inventQuote } from "@/prisma/seed/invented-quotes";
import { anAccess } from "@/prisma/seed/product-access";
import { aQuote, type QuoteWish } from "@/prisma/seed/quotes";
import { SeededRandom } from "@/prisma/seed/seeded-random";
import { aTariff } from "@/prisma/seed/tariffs";
import { actingAs } from "./acting";
import { aBrokerage, anAccount } from "./builders";

/** A bakery with three covers that the demo tariff prices without looking twice; a wish changes single answers. */
export function completeAnswers(
  wish: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Answers {
  const { answers } = inventQuote(new SeededRandom("complete"), "nl", today(), {
    name: "Bakkerij Zonnewende bv",
    activity: "10.71",
    covers: ["work-accidents", "liability", "legal-aid"],
    startsOn: addDays(today(), 40),
    employees: 400,
  });
  const merged: Record<string, unknown> = { ...answers };
  for (const [section, fields] of Object.entries(wish)) merged[section] = { ...answers[section], ...fields };
  return merged as Answers;
}

/** What the tariff refuses: cover for the past. */
export const refusedAnswers = () => completeAnswers({ activity: { startsOn: addDays(today(), -3) } });
/** What it leaves to the insurer: cancelled by another insurer before. */
export const referredAnswers = () =>
  completeAnswers({ claims: { cancelled: true, cancelledWhy: "Na drie schadegevallen in een jaar" } });

/** Two groups of one office and an office beside it, with tariff and access; underwriters of the insurer. */
export async function aQuoteWorld() {
  await aTariff();
  const office = await aBrokerage({ groups: ["Antwerpen", "Gent"] });
  const otherOffice = await aBrokerage();
  const [antwerp, ghent] = office.groups;
  if (!ghent) throw new Error("An office with one group");
  for (const group of [antwerp, ghent, otherOffice.groups[0]]) await anAccess({ groupId: group.id });
  const broker = (groupIds: readonly string[], isAdmin = false, officeId = office.id) =>
    anAccount({ brokerages: [{ id: officeId, isAdmin, groupIds }] });
  const accounts = {
    maker: await broker([antwerp.id]),
    colleague: await broker([antwerp.id]),
    admin: await broker([antwerp.id, ghent.id], true),
    neighbour: await broker([ghent.id]),
    neighbourAdmin: await broker([ghent.id], true),
    stranger: await broker([otherOffice.groups[0].id], true, otherOffice.id),
    underwriter: await anAccount({ staffRoles: ["UNDERWRITING"], language: "fr" }),
    secondUnderwriter: await anAccount({ staffRoles: ["UNDERWRITING"] }),
  };
  const as = (name: keyof typeof accounts): Promise<Actor> =>
    name === "underwriter" || name === "secondUnderwriter"
      ? actingAs(accounts[name].id, "staff", "referrals.answer")
      : actingAs(accounts[name].id, "broker", "quotes.write");
  const actors = {
    maker: await as("maker"),
    colleague: await as("colleague"),
    admin: await as("admin"),
    neighbour: await as("neighbour"),
    neighbourAdmin: await as("neighbourAdmin"),
    stranger: await as("stranger"),
    underwriter: await as("underwriter"),
    secondUnderwriter: await as("secondUnderwriter"),
  };
  const draft = (answers: Answers = completeAnswers(), wish: Partial<QuoteWish> = {}) =>
    aQuote({
      brokerageId: office.id,
      groupId: antwerp.id,
      createdById: accounts.maker.id,
      answers,
      ...wish,
    });
  return { office, otherOffice, antwerp, ghent, accounts, actors, draft };
}

export type QuoteWorld = Awaited<ReturnType<typeof aQuoteWorld>>;

/** What a broker works at anew in each test; the people stay. */
export async function forgetQuotes(): Promise<void> {
  await pool().query(
    `DELETE FROM "QuotePaper"; DELETE FROM "Quote"; DELETE FROM "StoredFile"; DELETE FROM "OutboxMessage"; DELETE FROM "JobRun"`,
  );
}
