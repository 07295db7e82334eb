import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Database, database } from "@/lib/database/client";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { quotesVisibleTo } from "./access";

/** Who gave no sign of life for so long has gone. */
export const goneAfter = 60_000;

export const presenceInput = z.object({ quoteId: id, section: z.string().max(60) });

type Input = z.infer<typeof presenceInput>;

/** A sign of life of who has the quote open, and where; those who stopped giving one are taken off by who still does. */
export async function notePresence(
  actor: Actor,
  { quoteId, section }: Input,
): Promise<Outcome<undefined, "not-found">> {
  if (actor.kind !== "broker") return refuse("not-found");
  const quote = await database().quote.findFirst({
    where: { AND: [{ id: quoteId }, quotesVisibleTo(actor)] },
    select: { id: true, product: true },
  });
  if (!quote) return refuse("not-found");
  if (!tariffOf(quote.product).sections.some(({ key }) => key === section)) return refuse("not-found");
  const seen = { section, seenAt: now() };
  await database().quotePresence.upsert({
    where: { quoteId_accountId: { quoteId: quote.id, accountId: actor.accountId } },
    create: { quoteId: quote.id, accountId: actor.accountId, ...seen },
    update: seen,
  });
  await database().quotePresence.deleteMany({ where: { quoteId: quote.id, seenAt: { lt: goneSince() } } });
  return success();
}

/** Closed the page. Who went on to another section meanwhile, or has it open beside this one, stays. */
export async function endPresence(
  actor: Actor,
  { quoteId, section }: Input,
): Promise<Outcome<undefined, "not-found">> {
  const { count } = await database().quotePresence.deleteMany({
    where: { quoteId, section, accountId: actor.accountId, quote: quotesVisibleTo(actor) },
  });
  return count > 0 ? success() : refuse("not-found");
}

export type Present = {
  readonly accountId: string;
  readonly name: string;
  readonly section: string;
};

/** The others who have it open now, those who came first before. */
export async function presentIn(db: Database, quoteId: string, exceptId: string): Promise<Present[]> {
  const rows = await db.quotePresence.findMany({
    where: { quoteId, seenAt: { gte: goneSince() }, accountId: { not: exceptId } },
    select: { accountId: true, section: true, account: { select: { firstName: true, lastName: true } } },
    orderBy: { accountId: "asc" },
  });
  return rows.map(({ accountId, section, account }) => ({
    accountId,
    section,
    name: `${account.firstName} ${account.lastName}`,
  }));
}

function goneSince(): Date {
  return new Date(now().getTime() - goneAfter);
}
