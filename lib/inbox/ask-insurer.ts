import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { quotesVisibleTo } from "@/lib/quotes/access";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { searchText } from "@/lib/values/search-text";
import { breath, deskKind, desks, messageBody, messageSubject, mostAnHour } from "./message";
import { tellDesk } from "./tell-desk";
import { oneAtATime, wroteEnough } from "./write-to-desk";

export const askInsurerInput = z.object({
  desk: z.enum(desks, { error: "message.desk-missing" }),
  subject: messageSubject,
  message: messageBody,
  /** From which group is asked; whoever works in one only need not say. */
  groupId: id.optional(),
  /** What it is about: the question then belongs to the quote's own group. */
  quoteId: id.optional(),
});

type Asked = z.infer<typeof askInsurerInput>;

/**
 * A broker's question to the insurer. It is kept as a conversation that all of the group can follow, and whoever answers
 * for that desk is told in the same transaction.
 */
export async function askInsurer(
  actor: Actor,
  asked: Asked,
): Promise<Outcome<{ conversationId: string }, "not-found" | "message.too-many">> {
  if (actor.kind !== "broker") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const group = await groupOf(tx, actor, asked);
    if (!group) return refuse("not-found");
    await oneAtATime(tx, actor.accountId);
    const at = now();
    const same = await findSame(tx, actor, asked, group.id, at);
    if (same) return success({ conversationId: same });
    if (await wroteEnough(tx, actor.accountId)) return refuse("message.too-many", { count: mostAnHour });

    const [conversationId, messageId] = [newId(), newId()];
    await tx.conversation.create({
      data: {
        id: conversationId,
        brokerageId: actor.brokerageId,
        brokerGroupId: group.id,
        quoteId: asked.quoteId ?? null,
        desk: deskKind[asked.desk],
        subject: asked.subject,
        openedById: actor.accountId,
        createdAt: at,
        lastAt: at,
        readAt: at,
        lastSide: "BROKER",
        waitingSince: at,
        searchText: searchText(asked.subject, group.brokerage.name, group.name, actor.name),
        messages: {
          create: {
            id: messageId,
            side: "BROKER",
            accountId: actor.accountId,
            authorName: actor.name,
            body: asked.message,
            at,
          },
        },
      },
    });
    await tellDesk(tx, actor, { conversationId, messageId, reply: false });
    await recordAudit(tx, actor, {
      event: "message.sent",
      subject: { type: "conversation", id: conversationId },
      brokerageId: actor.brokerageId,
      after: { desk: asked.desk },
    });
    return success({ conversationId });
  });
}

/** The quote's group where it is about one; else the group that was named, or the only one there is. */
async function groupOf(tx: Transaction, actor: BrokerActor, { groupId, quoteId }: Asked) {
  const named = groupId ?? (actor.groupIds.length === 1 ? actor.groupIds[0] : undefined);
  if (!quoteId && !named) return null;
  const own = { id: { in: [...actor.groupIds] }, brokerageId: actor.brokerageId };
  return tx.brokerGroup.findFirst({
    where: quoteId
      ? { ...own, quotes: { some: { id: quoteId, AND: quotesVisibleTo(actor) } } }
      : { AND: [own, { id: named ?? "" }] },
    select: { id: true, name: true, brokerage: { select: { name: true } } },
  });
}

async function findSame(
  tx: Transaction,
  actor: BrokerActor,
  { desk, subject, message, quoteId }: Asked,
  brokerGroupId: string,
  at: Date,
): Promise<string | undefined> {
  const same = await tx.conversationMessage.findFirst({
    where: {
      accountId: actor.accountId,
      body: message,
      at: { gt: new Date(at.getTime() - breath) },
      conversation: { brokerGroupId, desk: deskKind[desk], subject, quoteId: quoteId ?? null },
    },
    select: { conversationId: true },
  });
  return same?.conversationId;
}
