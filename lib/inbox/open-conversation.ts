import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { conversationsVisibleTo } from "./access";

export type Conversation = NonNullable<Awaited<ReturnType<typeof openConversation>>>;

/** A conversation with everything that was written in it, oldest first. Opening it makes it read for its employer. */
export async function openConversation(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Conversation" c WHERE c.id = ${id}::uuid AND ${conversationsVisibleTo(actor)}`;
  if (!visible) return null;
  const found = await database().conversation.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      id: true,
      employerId: true,
      desk: true,
      subject: true,
      createdAt: true,
      lastAt: true,
      readAt: true,
      closedAt: true,
      messages: {
        select: { id: true, side: true, authorName: true, body: true, at: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
    },
  });
  if (actor.kind === "employer" && (found.readAt === null || found.readAt < found.lastAt)) {
    // Up to what was shown: an answer that came in between is still new.
    await database().conversation.update({ where: { id: found.id }, data: { readAt: found.lastAt } });
  }
  return found;
}
