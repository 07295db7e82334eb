import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockConversation } from "./lock-conversation";

export const takeConversationInput = z.object({
  conversationId: id,
  /** Who had it when the button was shown: to take it from a colleague one must have seen that it was held. */
  from: id.optional(),
});

/** Takes a conversation up: from then on its mails come to the one who did. */
export async function takeConversation(
  actor: Actor,
  { conversationId, from }: z.infer<typeof takeConversationInput>,
): Promise<Outcome<{ conversationId: string }, "not-found" | "conversation.held">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const conversation = await lockConversation(tx, actor, conversationId);
    if (!conversation) return refuse("not-found");
    const { holderId, employerId, brokerageId } = conversation;
    if (holderId === actor.accountId) return success({ conversationId });
    if (holderId && holderId !== from) {
      const holder = await tx.account.findUniqueOrThrow({
        where: { id: holderId },
        select: { firstName: true, lastName: true },
      });
      return refuse("conversation.held", { name: `${holder.firstName} ${holder.lastName}` });
    }
    await tx.conversation.update({ where: { id: conversationId }, data: { holderId: actor.accountId } });
    await recordAudit(tx, actor, {
      event: "conversation.taken",
      subject: { type: "conversation", id: conversationId },
      employerId,
      brokerageId,
    });
    return success({ conversationId });
  });
}
