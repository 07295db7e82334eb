import { z } from "zod";
import type { Actor, StaffActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockConversation } from "./lock-conversation";
import { breath, messageBody, mostAnswersAnHour } from "./message";
import { tellAsker } from "./tell-asker";
import { writeMessage } from "./write-message";
import { oneAtATime } from "./write-to-desk";

export const answerConversationInput = z.object({
  conversationId: id,
  message: messageBody,
  /** The last message that the writer had before him or her. */
  seen: id,
  /** Sends it although somebody wrote meanwhile. */
  insist: z.literal("on").optional(),
  close: z.literal("on").optional(),
});

type Refused = "not-found" | "message.too-many" | "message.written-meanwhile";

/**
 * The insurer's answer. Whoever asked is mailed that it is there. When another wrote since the writer looked, that is told
 * first; sent all the same, both stay.
 */
export async function answerConversation(
  actor: Actor,
  { conversationId, message, seen, insist, close }: z.infer<typeof answerConversationInput>,
): Promise<Outcome<{ conversationId: string; messageId: string }, Refused>> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const conversation = await lockConversation(tx, actor, conversationId);
    if (!conversation) return refuse("not-found");
    await oneAtATime(tx, actor.accountId);
    const at = now();
    const written = await tx.conversationMessage.findFirst({
      where: {
        conversationId,
        accountId: actor.accountId,
        side: "STAFF",
        body: message,
        at: { gt: new Date(at.getTime() - breath) },
      },
      select: { id: true },
    });
    if (written) return success({ conversationId, messageId: written.id });
    const between = insist ? null : await writtenSince(tx, actor, conversationId, seen);
    if (between) return refuse("message.written-meanwhile", { name: between.authorName });
    if (await answeredEnough(tx, actor.accountId, at))
      return refuse("message.too-many", { count: mostAnswersAnHour });

    const messageId = await writeMessage(tx, actor, {
      conversationId,
      side: "STAFF",
      body: message,
      at,
      close: close === "on",
    });
    await tellAsker(tx, actor, { conversationId, messageId });
    const { employerId, brokerageId } = conversation;
    const line = { subject: { type: "conversation", id: conversationId }, employerId, brokerageId };
    await recordAudit(
      tx,
      actor,
      { event: "conversation.answered", ...line },
      ...(close ? [{ event: "conversation.closed" as const, ...line }] : []),
    );
    return success({ conversationId, messageId });
  });
}

/** The last that another wrote behind the message that was seen. */
async function writtenSince(tx: Transaction, actor: StaffActor, conversationId: string, seen: string) {
  const [found] = await tx.$queryRaw<{ authorName: string }[]>`
    SELECT m."authorName" FROM "ConversationMessage" m
    WHERE m."conversationId" = ${conversationId}::uuid AND m."accountId" IS DISTINCT FROM ${actor.accountId}::uuid
      AND (m.at, m.id) > (coalesce((
        SELECT s.at FROM "ConversationMessage" s WHERE s."conversationId" = ${conversationId}::uuid AND s.id = ${seen}::uuid
      ), '-infinity'), ${seen}::uuid)
    ORDER BY m.at DESC, m.id DESC LIMIT 1`;
  return found;
}

async function answeredEnough(tx: Transaction, accountId: string, at: Date): Promise<boolean> {
  const hourAgo = new Date(at.getTime() - 3_600_000);
  const answers = await tx.conversationMessage.count({
    where: { accountId, side: "STAFF", at: { gt: hourAgo } },
  });
  return answers >= mostAnswersAnHour;
}
