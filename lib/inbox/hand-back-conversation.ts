import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockConversation } from "./lock-conversation";

export const handBackConversationInput = z.object({ conversationId: id });

/** Gives back what one had taken up; what a colleague took meanwhile stays with the colleague. */
export async function handBackConversation(
  actor: Actor,
  { conversationId }: z.infer<typeof handBackConversationInput>,
): Promise<Outcome<{ conversationId: string }, "not-found">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const conversation = await lockConversation(tx, actor, conversationId);
    if (!conversation) return refuse("not-found");
    const { holderId, employerId, brokerageId } = conversation;
    if (holderId !== actor.accountId) return success({ conversationId });
    await tx.conversation.update({ where: { id: conversationId }, data: { holderId: null } });
    await recordAudit(tx, actor, {
      event: "conversation.handed-back",
      subject: { type: "conversation", id: conversationId },
      employerId,
      brokerageId,
    });
    return success({ conversationId });
  });
}
