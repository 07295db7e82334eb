import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockConversation } from "./lock-conversation";

export const closeConversationInput = z.object({
  conversationId: id,
  /** The last message that was seen: what came after it is not put away unread. */
  seen: id,
});

/** Puts a conversation away without an answer; whoever writes in it again opens it. */
export async function closeConversation(
  actor: Actor,
  { conversationId, seen }: z.infer<typeof closeConversationInput>,
): Promise<Outcome<{ conversationId: string }, "not-found" | "message.written-meanwhile">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const conversation = await lockConversation(tx, actor, conversationId);
    if (!conversation) return refuse("not-found");
    if (conversation.closedAt) return success({ conversationId });
    const last = await tx.conversationMessage.findFirst({
      where: { conversationId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true, authorName: true },
    });
    if (last && last.id !== seen) return refuse("message.written-meanwhile", { name: last.authorName });
    await tx.conversation.update({
      where: { id: conversationId },
      data: { closedAt: now(), waitingSince: null },
    });
    const { employerId, brokerageId } = conversation;
    await recordAudit(tx, actor, {
      event: "conversation.closed",
      subject: { type: "conversation", id: conversationId },
      employerId,
      brokerageId,
    });
    return success({ conversationId });
  });
}
