import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockConversation } from "./lock-conversation";
import { breath, messageBody, mostAnHour } from "./message";
import { tellDesk } from "./tell-desk";
import { writeMessage } from "./write-message";
import { oneAtATime, wroteEnough } from "./write-to-desk";

export const replyToInsurerInput = z.object({ conversationId: id, message: messageBody });

/** Writes on in a conversation of one's own group; one that was closed opens again. */
export async function replyToInsurer(
  actor: Actor,
  { conversationId, message }: z.infer<typeof replyToInsurerInput>,
): Promise<Outcome<{ conversationId: string; messageId: string }, "not-found" | "message.too-many">> {
  if (actor.kind !== "broker") return refuse("not-found");
  return database().$transaction(async (tx) => {
    if (!(await lockConversation(tx, actor, conversationId))) return refuse("not-found");
    await oneAtATime(tx, actor.accountId);
    const at = now();
    const written = await tx.conversationMessage.findFirst({
      where: {
        conversationId,
        accountId: actor.accountId,
        body: message,
        at: { gt: new Date(at.getTime() - breath) },
      },
      select: { id: true },
    });
    if (written) return success({ conversationId, messageId: written.id });
    if (await wroteEnough(tx, actor.accountId)) return refuse("message.too-many", { count: mostAnHour });

    const messageId = await writeMessage(tx, actor, { conversationId, side: "BROKER", body: message, at });
    await tellDesk(tx, actor, { conversationId, messageId, reply: true });
    await recordAudit(tx, actor, {
      event: "message.sent",
      subject: { type: "conversation", id: conversationId },
      brokerageId: actor.brokerageId,
    });
    return success({ conversationId, messageId });
  });
}
