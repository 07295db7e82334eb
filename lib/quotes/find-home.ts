import type { BrokerActor } from "@/lib/access/actor";
import { shownGroups } from "@/lib/brokers/shown-groups";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";
import { addDays, utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { quotesVisibleTo } from "./access";

const soonDays = 7;
const answeredDays = 30;
const shownAtOnce = 5;

const waiting = {
  id: true,
  reference: true,
  customerName: true,
  status: true,
  endReason: true,
  expiresOn: true,
  updatedAt: true,
  group: { select: { name: true } },
} as const satisfies Prisma.QuoteSelect;

export type WaitingQuote = Prisma.QuoteGetPayload<{ select: typeof waiting }>;
type Some<T> = { readonly rows: readonly T[]; readonly count: number };

export type WhatWaits = {
  /** Offers of the groups whose last day is near, the nearest first. */
  readonly expiring: Some<WaitingQuote>;
  /** What the insurer answered while nobody has done anything with the quote since. */
  readonly answered: readonly (WaitingQuote & { readonly accepted: boolean })[];
  /** What the actor began or changed last, and left. */
  readonly drafts: Some<WaitingQuote>;
};

/** What waits for a broker, in the groups that are shown. */
export async function findWhatWaits(actor: BrokerActor): Promise<WhatWaits> {
  const groups = await shownGroups(actor);
  const visible: Prisma.QuoteWhereInput = { AND: [quotesVisibleTo(actor), { groupId: { in: [...groups] } }] };
  const day = utcMidnight(today());
  const expiring: Prisma.QuoteWhereInput = {
    ...visible,
    status: "OFFERED",
    expiresOn: { gte: day, lte: utcMidnight(addDays(today(), soonDays)) },
  };
  const drafts: Prisma.QuoteWhereInput = {
    ...visible,
    status: { in: ["DRAFT", "CALCULATED"] },
    expiresOn: { gte: day },
    createdById: actor.accountId,
  };
  const [near, nearCount, answered, left, leftCount] = await Promise.all([
    database().quote.findMany({
      where: expiring,
      select: waiting,
      orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
      take: shownAtOnce,
    }),
    database().quote.count({ where: expiring }),
    findAnswered(visible),
    database().quote.findMany({
      where: drafts,
      select: waiting,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: shownAtOnce,
    }),
    database().quote.count({ where: drafts }),
  ]);
  return {
    expiring: { rows: near, count: nearCount },
    answered,
    drafts: { rows: left.filter(({ id }) => !answered.some((one) => one.id === id)), count: leftCount },
  };
}

/** An answer waits until somebody changes, offers or stops the quote. */
async function findAnswered(visible: Prisma.QuoteWhereInput): Promise<WhatWaits["answered"]> {
  const found = await database().quoteReferral.findMany({
    where: {
      answer: { not: null },
      answeredAt: { gte: new Date(now().getTime() - answeredDays * 24 * 3_600_000) },
      quote: {
        ...visible,
        status: { in: ["DRAFT", "CALCULATED"] },
        expiresOn: { gte: utcMidnight(today()) },
      },
    },
    select: {
      answer: true,
      version: { select: { number: true, revision: true } },
      quote: { select: { ...waiting, currentVersion: true, revision: true } },
    },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: 4 * shownAtOnce,
  });
  const seen = new Set<string>();
  return found
    .filter(({ version, quote }) => {
      const untouched = version.number === quote.currentVersion && version.revision === quote.revision;
      if (!untouched || seen.has(quote.id)) return false;
      seen.add(quote.id);
      return true;
    })
    .slice(0, shownAtOnce)
    .map(({ answer, quote: { currentVersion: _version, revision: _revision, ...quote } }) => ({
      ...quote,
      accepted: answer === "ACCEPTED",
    }));
}
