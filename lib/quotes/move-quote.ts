import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { isProduct } from "@/lib/products/products";
import { findUsableGroups } from "@/lib/products/usable";
import { now } from "@/lib/values/clock";
import { id, isId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { quotesVisibleTo } from "./access";
import { usableGroup } from "./create-quote";
import { lockQuote } from "./lock-quote";
import { recordQuoteEvent } from "./record-event";

export const moveQuoteInput = z.object({ quoteId: id, groupId: id });

type Input = z.infer<typeof moveQuoteInput>;
type Refused = "not-found" | "quote.same-group" | "quote.group-without-access";

/**
 * To another group, by a Beheerder who works in both. From that moment the members of the old group see nothing of it any
 * more: neither the quote, nor the questions to the insurer about it, nor who has it open.
 */
export function moveQuote(
  actor: Actor,
  { quoteId, groupId }: Input,
): Promise<Outcome<{ quoteId: string }, Refused>> {
  return database().$transaction(async (tx): Promise<Outcome<{ quoteId: string }, Refused>> => {
    if (actor.kind !== "broker" || !(await isStillAdmin(tx, actor))) return refuse("not-found");
    const quote = await lockQuote(tx, actor, quoteId);
    if (!quote || !isProduct(quote.product) || !actor.groupIds.includes(groupId)) return refuse("not-found");
    if (quote.groupId === groupId) return refuse("quote.same-group");
    const to = await usableGroup(tx, actor, { product: quote.product, groupId });
    if (!to) return refuse("quote.group-without-access");
    await tx.quote.update({
      where: { id: quote.id },
      data: { groupId, updatedById: actor.accountId, updatedAt: now() },
    });
    await tx.conversation.updateMany({ where: { quoteId: quote.id }, data: { brokerGroupId: groupId } });
    await tx.quotePresence.deleteMany({ where: { quoteId: quote.id } });
    const facts = { from: quote.group.name, to: to.name };
    await recordQuoteEvent(tx, actor, quote.id, "MOVED", facts);
    await recordAudit(tx, actor, {
      event: "quote.moved",
      subject: { type: "quote", id: quote.id },
      brokerageId: actor.brokerageId,
      before: { reference: quote.reference, group: facts.from },
      after: { reference: quote.reference, group: facts.to },
    });
    return success({ quoteId: quote.id });
  });
}

/** An administrator who was made a member a moment ago moves nothing more. */
async function isStillAdmin(
  tx: Transaction,
  { accountId, brokerageId, isAdmin }: BrokerActor,
): Promise<boolean> {
  if (!isAdmin) return false;
  const held = await tx.brokerMembership.count({
    where: { accountId, brokerageId, isAdmin: true, endedAt: null },
  });
  return held > 0;
}

export type QuoteMove = {
  readonly id: string;
  readonly reference: string;
  readonly customerName: string;
  readonly group: { readonly id: string; readonly name: string };
  /** The other groups of the actor: those that may work with the product, and those that may not. */
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly withoutAccess: readonly { readonly id: string; readonly name: string }[];
};

/** What the form needs; nothing for who may not move this quote. */
export async function findQuoteMove(actor: Actor, quoteId: string): Promise<QuoteMove | null> {
  if (actor.kind !== "broker" || !actor.isAdmin || !isId(quoteId)) return null;
  const quote = await database().quote.findFirst({
    where: { id: quoteId, AND: quotesVisibleTo(actor) },
    select: {
      id: true,
      reference: true,
      product: true,
      customerName: true,
      group: { select: { id: true, name: true } },
    },
  });
  if (!quote || !isProduct(quote.product)) return null;
  const { product, ...facts } = quote;
  const [usable, own] = await Promise.all([findUsableGroups(actor, product), ownGroups(actor)]);
  const others = own.filter(({ id: groupId }) => groupId !== quote.group.id);
  const may = new Set(usable.map(({ id: groupId }) => groupId));
  return {
    ...facts,
    targets: others.filter(({ id: groupId }) => may.has(groupId)),
    withoutAccess: others.filter(({ id: groupId }) => !may.has(groupId)),
  };
}

function ownGroups(actor: BrokerActor): Promise<{ id: string; name: string }[]> {
  return database().brokerGroup.findMany({
    where: { id: { in: [...actor.groupIds] }, brokerageId: actor.brokerageId },
    select: { id: true, name: true },
    orderBy: [{ isDefault: "desc" }, { name: "asc" }],
  });
}
