import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { searchText } from "@/lib/values/search-text";
import { messageCopy } from "./emails/message-copy";
import { messageForDesk } from "./emails/message-for-desk";
import { breath, deskKind, desks, messageBody, messageSubject, mostAnHour } from "./message";

export const writeToDeskInput = z.object({
  employerId: id,
  desk: z.enum(desks),
  subject: messageSubject,
  message: messageBody,
  copy: z.literal("on").optional(),
});

type Written = { conversationId: string; employerId: string };

/**
 * A question to one of the insurer's desks. It is kept as a conversation that all of the employer's users can follow, and
 * mailed to the desk in the same transaction; who wants it gets a copy.
 */
export async function writeToDesk(
  actor: Actor,
  input: z.infer<typeof writeToDeskInput>,
): Promise<Outcome<Written, "not-found" | "message.too-many">> {
  if (actor.kind !== "employer") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const employer = await tx.employer.findFirst({
      where: { id: input.employerId, AND: { id: { in: [...actor.employerIds] } } },
      select: {
        id: true,
        name: true,
        language: true,
        contactPoints: { where: { kind: deskKind[input.desk] }, select: { name: true, email: true } },
      },
    });
    const [desk] = employer?.contactPoints ?? [];
    if (!employer || !desk) return refuse("not-found");
    await oneAtATime(tx, actor.accountId);
    const same = await findSame(tx, actor.accountId, input);
    if (same) return success({ conversationId: same, employerId: employer.id });
    if (await wroteEnough(tx, actor.accountId)) return refuse("message.too-many", { count: mostAnHour });

    const [conversationId, messageId, at] = [newId(), newId(), now()];
    await tx.conversation.create({
      data: {
        id: conversationId,
        employerId: employer.id,
        desk: deskKind[input.desk],
        subject: input.subject,
        openedById: actor.accountId,
        createdAt: at,
        lastAt: at,
        readAt: at,
        lastSide: "EMPLOYER",
        waitingSince: at,
        searchText: searchText(input.subject, employer.name, actor.name),
        messages: {
          create: {
            id: messageId,
            side: "EMPLOYER",
            accountId: actor.accountId,
            authorName: actor.name,
            body: input.message,
            at,
          },
        },
      },
    });
    const letter = {
      employerId: employer.id,
      employerName: employer.name,
      conversationId,
      desk: deskKind[input.desk],
      deskName: desk.name,
      author: actor.name,
      authorEmail: actor.email,
      subject: input.subject,
      message: input.message,
      reply: false,
    };
    await queueEmail(tx, {
      template: messageForDesk,
      to: desk.email,
      language: employer.language,
      eventKey: `desk-message:${messageId}`,
      data: letter,
    });
    if (input.copy) {
      await queueEmail(tx, {
        template: messageCopy,
        to: actor.email,
        language: actor.language,
        accountId: actor.accountId,
        eventKey: `desk-message-copy:${messageId}`,
        data: letter,
      });
    }
    await recordAudit(tx, actor, {
      event: "message.sent",
      subject: { type: "conversation", id: conversationId },
      employerId: employer.id,
      after: { desk: input.desk },
    });
    return success({ conversationId, employerId: employer.id });
  });
}

/** A form that was posted twice is seen, and nobody gets past the limit by sending all at once. */
export async function oneAtATime(tx: Transaction, accountId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
}

export async function wroteEnough(tx: Transaction, accountId: string): Promise<boolean> {
  const hourAgo = new Date(now().getTime() - 3_600_000);
  const written = await tx.conversationMessage.count({
    where: { accountId, side: { not: "STAFF" }, at: { gt: hourAgo } },
  });
  return written >= mostAnHour;
}

async function findSame(
  tx: Transaction,
  accountId: string,
  { employerId, desk, subject, message }: z.infer<typeof writeToDeskInput>,
): Promise<string | undefined> {
  const same = await tx.conversationMessage.findFirst({
    where: {
      accountId,
      body: message,
      at: { gt: new Date(now().getTime() - breath) },
      conversation: { employerId, desk: deskKind[desk], subject },
    },
    select: { conversationId: true },
  });
  return same?.conversationId;
}
