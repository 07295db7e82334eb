import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { messageForDesk } from "./emails/message-for-desk";
import { lockConversation } from "./lock-conversation";
import { breath, messageBody, mostAnHour } from "./message";
import { writeMessage } from "./write-message";
import { oneAtATime, wroteEnough } from "./write-to-desk";

export const replyToDeskInput = z.object({ conversationId: id, message: messageBody });

/** Writes on in a conversation of one's employer; the desk is mailed as it was the first time. */
export async function replyToDesk(
  actor: Actor,
  { conversationId, message }: z.infer<typeof replyToDeskInput>,
): Promise<
  Outcome<{ employerId: string; conversationId: string; messageId: string }, "not-found" | "message.too-many">
> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const conversation = await tx.conversation.findFirst({
      where: { id: conversationId, employerId: { in: [...actor.employerIds] } },
      select: {
        desk: true,
        subject: true,
        employer: {
          select: {
            id: true,
            name: true,
            language: true,
            contactPoints: { select: { kind: true, name: true, email: true } },
          },
        },
      },
    });
    const employer = conversation?.employer;
    if (!employer) return refuse("not-found");
    await lockConversation(tx, actor, conversationId);
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
    if (written) return success({ employerId: employer.id, conversationId, messageId: written.id });
    if (await wroteEnough(tx, actor.accountId)) return refuse("message.too-many", { count: mostAnHour });

    const messageId = await writeMessage(tx, actor, { conversationId, side: "EMPLOYER", body: message, at });
    // A desk that was closed meanwhile gets no mail; the message is kept all the same.
    const desk = employer.contactPoints.find(({ kind }) => kind === conversation.desk);
    if (desk) {
      await queueEmail(tx, {
        template: messageForDesk,
        to: desk.email,
        language: employer.language,
        eventKey: `desk-message:${messageId}`,
        data: {
          employerId: employer.id,
          employerName: employer.name,
          conversationId,
          desk: conversation.desk,
          deskName: desk.name,
          author: actor.name,
          authorEmail: actor.email,
          subject: conversation.subject,
          message,
          reply: true,
        },
      });
    }
    await recordAudit(tx, actor, {
      event: "message.sent",
      subject: { type: "conversation", id: conversationId },
      employerId: employer.id,
    });
    return success({ employerId: employer.id, conversationId, messageId });
  });
}
