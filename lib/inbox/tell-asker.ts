import type { StaffActor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import type { MessageSide } from "@/lib/database/generated/enums";
import { queueEmail } from "@/lib/email/queue-email";
import type { Language } from "@/lib/i18n/language";
import { answerForAsker } from "./emails/answer-for-asker";

type Recipient = { readonly id: string; readonly email: string; readonly language: Language };

/**
 * Mails that the insurer answered: to who wrote last on the other side, if that person may still read it; else to those
 * who look after the group or the employer. Somebody who lost the right is told nothing.
 */
export async function tellAsker(
  tx: Transaction,
  actor: StaffActor,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<void> {
  const conversation = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { subject: true, employerId: true, brokerageId: true, brokerGroupId: true },
  });
  const { employerId, brokerGroupId, subject } = conversation;
  const people = employerId
    ? await ofEmployer(tx, employerId, await lastWriter(tx, conversationId, "EMPLOYER"))
    : brokerGroupId
      ? await ofGroup(tx, brokerGroupId, await lastWriter(tx, conversationId, "BROKER"))
      : [];
  for (const { id: accountId, email, language } of people) {
    await queueEmail(tx, {
      template: answerForAsker,
      to: email,
      language,
      accountId,
      eventKey: `conversation-answer:${messageId}:${accountId}`,
      data: { conversationId, employerId, author: actor.name, subject },
    });
  }
}

async function lastWriter(
  tx: Transaction,
  conversationId: string,
  side: MessageSide,
): Promise<string | null> {
  const last = await tx.conversationMessage.findFirst({
    where: { conversationId, side },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { accountId: true },
  });
  return last?.accountId ?? null;
}

const recipient = { id: true, email: true, language: true } as const;

async function ofEmployer(
  tx: Transaction,
  employerId: string,
  writerId: string | null,
): Promise<Recipient[]> {
  const present = { employerId, endedAt: null, account: { status: "ACTIVE" as const } };
  const select = { account: { select: recipient } };
  const writer = writerId
    ? await tx.employerMembership.findFirst({ where: { ...present, accountId: writerId }, select })
    : null;
  if (writer) return [writer.account];
  const users = await tx.employerMembership.findMany({ where: { ...present, role: "ADMIN" }, select });
  return users.map(({ account }) => account);
}

async function ofGroup(tx: Transaction, groupId: string, writerId: string | null): Promise<Recipient[]> {
  const present = { endedAt: null, groups: { some: { groupId } }, account: { status: "ACTIVE" as const } };
  const select = { account: { select: recipient } };
  const writer = writerId
    ? await tx.brokerMembership.findFirst({ where: { ...present, accountId: writerId }, select })
    : null;
  if (writer) return [writer.account];
  const users = await tx.brokerMembership.findMany({ where: { ...present, isAdmin: true }, select });
  return users.map(({ account }) => account);
}
