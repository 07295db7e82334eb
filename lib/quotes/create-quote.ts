import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { products } from "@/lib/products/products";
import { groupsThatMayUse, mayUse } from "@/lib/products/usable";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { utcMidnight } from "@/lib/values/dates";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { keptOpenUntil, newReference } from "./quote";
import { searchTextOf } from "./search-text-of";

export const createQuoteInput = z.object({ product: z.enum(products), groupId: id });

/** A second click, or a post that came twice. */
const breath = 10_000;

/** An empty quote, in a group of one's own that may work with the product. */
export async function createQuote(
  actor: Actor,
  { product, groupId }: z.infer<typeof createQuoteInput>,
): Promise<Outcome<{ quoteId: string; section: string }, "not-found" | "quote.no-access">> {
  if (actor.kind !== "broker" || !actor.groupIds.includes(groupId)) return refuse("not-found");
  const [first] = tariffOf(product).sections;
  if (!first) throw new Error("A tariff that asks nothing");
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${actor.accountId}::uuid FOR NO KEY UPDATE`;
    const group = await usableGroup(tx, actor, { product, groupId });
    if (!group) return refuse("quote.no-access");
    const same = await tx.quote.findFirst({
      where: {
        product,
        groupId,
        createdById: actor.accountId,
        copiedFromId: null,
        revision: 0,
        createdAt: { gt: new Date(now().getTime() - breath) },
      },
      select: { id: true },
    });
    if (same) return success({ quoteId: same.id, section: first.key });
    const begun = await beginQuote(tx, actor, { product, groupId, brokerageId: actor.brokerageId });
    await recordAudit(tx, actor, {
      event: "quote.created",
      subject: { type: "quote", id: begun.id },
      brokerageId: actor.brokerageId,
      after: { reference: begun.reference, product, group: group.name },
    });
    return success({ quoteId: begun.id, section: first.key });
  });
}

/**
 * The group, when it is one's own and may work with the product: looked at again where the quote is made, and held so until
 * it is.
 */
export async function usableGroup(
  tx: Transaction,
  actor: BrokerActor,
  { product, groupId }: { product: (typeof products)[number]; groupId: string },
): Promise<{ name: string } | null> {
  if (!actor.groupIds.includes(groupId) || !(await mayUse(tx, groupId, product))) return null;
  return tx.brokerGroup.findFirst({
    where: {
      AND: [
        groupsThatMayUse(actor, product),
        { id: groupId },
        { members: { some: { membership: { accountId: actor.accountId, endedAt: null } } } },
      ],
    },
    select: { name: true },
  });
}

type Beginning = {
  readonly product: string;
  readonly groupId: string;
  readonly brokerageId: string;
  /** Of a copy: what it begins with, and of which. */
  readonly answers?: Answers;
  readonly copiedFromId?: string;
};

/** The quote itself and the first line of its history, in the transaction of who begins it. */
export async function beginQuote(
  tx: Transaction,
  actor: BrokerActor,
  { answers = {}, copiedFromId, ...facts }: Beginning,
): Promise<{ id: string; reference: string }> {
  const quote = { id: newId(), reference: await freeReference(tx, facts.product) };
  const at = now();
  await tx.quote.create({
    data: {
      ...quote,
      ...facts,
      answers,
      customerName: tariffOf(facts.product).customerName(answers),
      searchText: searchTextOf({ product: facts.product, reference: quote.reference, answers }),
      expiresOn: utcMidnight(keptOpenUntil()),
      copiedFromId: copiedFromId ?? null,
      createdById: actor.accountId,
      createdAt: at,
      updatedById: actor.accountId,
      updatedAt: at,
    },
  });
  await tx.quoteEvent.create({
    data: {
      id: newId(),
      quoteId: quote.id,
      kind: "CREATED",
      accountId: actor.accountId,
      authorName: actor.name,
      at,
    },
  });
  return quote;
}

/** Two that draw the same at once meet at the index, and one of them is posted again; that happens once in an age. */
async function freeReference(tx: Transaction, product: string): Promise<string> {
  for (;;) {
    const reference = newReference(product);
    if ((await tx.quote.count({ where: { reference } })) === 0) return reference;
  }
}
