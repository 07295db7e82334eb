import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { quotesVisibleTo } from "@/lib/quotes/access";
import { isId } from "@/lib/values/ids";
import { conversationsVisibleTo } from "./access";

export type Question = NonNullable<Awaited<ReturnType<typeof openQuestion>>>;

/**
 * A question of one's own group with everything that was written under it, oldest first. Opening it makes it read for the
 * group. The quote that it is about shows only to who may see that quote now.
 */
export async function openQuestion(actor: Actor, id: string) {
  if (actor.kind !== "broker" || !isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Conversation" c WHERE c.id = ${id}::uuid AND ${conversationsVisibleTo(actor)}`;
  if (!visible) return null;
  const { quoteId, ...found } = await database().conversation.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      id: true,
      desk: true,
      subject: true,
      quoteId: true,
      createdAt: true,
      lastAt: true,
      readAt: true,
      waitingSince: true,
      closedAt: true,
      brokerGroup: { select: { name: true } },
      messages: {
        select: { id: true, side: true, authorName: true, body: true, at: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
    },
  });
  const quote = quoteId
    ? await database().quote.findFirst({
        where: { id: quoteId, AND: quotesVisibleTo(actor) },
        select: { id: true, reference: true },
      })
    : null;
  if (found.readAt === null || found.readAt < found.lastAt) {
    // Up to what was shown: an answer that came in between is still new.
    await database().conversation.update({ where: { id: found.id }, data: { readAt: found.lastAt } });
  }
  return { ...found, quote };
}
