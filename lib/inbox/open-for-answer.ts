import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { conversationsVisibleTo } from "./access";

export type ForAnswer = NonNullable<Awaited<ReturnType<typeof openForAnswer>>>;

/** A conversation as the insurer's people look at it: who asks, about what, who has taken it up, what was written. */
export async function openForAnswer(actor: Actor, id: string) {
  if (actor.kind !== "staff" || !isId(id)) return null;
  const [visible] = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Conversation" c WHERE c.id = ${id}::uuid AND ${conversationsVisibleTo(actor)}`;
  if (!visible) return null;
  return database().conversation.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      id: true,
      desk: true,
      subject: true,
      createdAt: true,
      waitingSince: true,
      closedAt: true,
      employer: { select: { id: true, name: true } },
      brokerage: { select: { name: true, phone: true } },
      brokerGroup: { select: { name: true } },
      quote: { select: { id: true, reference: true } },
      openedBy: { select: { firstName: true, lastName: true, email: true } },
      holder: { select: { id: true, firstName: true, lastName: true } },
      messages: {
        select: { id: true, side: true, authorName: true, body: true, at: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
    },
  });
}
