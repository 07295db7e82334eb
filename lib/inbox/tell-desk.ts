import type { BrokerActor } from "@/lib/access/actor";
import { permissions } from "@/lib/access/permissions";
import type { Transaction } from "@/lib/database/client";
import type { ContactKind, StaffRole } from "@/lib/database/generated/enums";
import { queueEmail } from "@/lib/email/queue-email";
import { env } from "@/lib/env";
import { questionForStaff } from "./emails/question-for-staff";

const roleOf: Readonly<Record<ContactKind, StaffRole>> = {
  ADMINISTRATIVE: "ADMINISTRATION",
  COMMERCIAL: "UNDERWRITING",
  CLAIMS: "CLAIMS",
};

/**
 * Mails that a broker wrote: to whoever has taken the conversation up and may still answer, else to everybody of the desk,
 * each in their own language. Where nobody answers for the desk the house itself is told. Once a message and person.
 */
export async function tellDesk(
  tx: Transaction,
  actor: BrokerActor,
  { conversationId, messageId, reply }: { conversationId: string; messageId: string; reply: boolean },
): Promise<void> {
  const conversation = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: {
      desk: true,
      subject: true,
      holderId: true,
      brokerage: { select: { name: true } },
      brokerGroup: { select: { name: true } },
    },
  });
  const { desk, holderId, subject, brokerage, brokerGroup } = conversation;
  const holder = holderId ? await staffWho(tx, permissions["inbox.answer"].staff, holderId) : [];
  const people = holder.length > 0 ? holder : await staffWho(tx, [roleOf[desk]]);
  const data = {
    conversationId,
    desk,
    office: brokerage?.name ?? "",
    group: brokerGroup?.name ?? "",
    author: actor.name,
    subject,
    reply,
  };
  for (const { accountId, email, language } of people) {
    const eventKey = `conversation-message:${messageId}:${accountId}`;
    await queueEmail(tx, { template: questionForStaff, to: email, language, accountId, eventKey, data });
  }
  if (people.length === 0) {
    await queueEmail(tx, {
      template: questionForStaff,
      to: env().BRAND_EMAIL,
      language: "nl",
      eventKey: `conversation-message:${messageId}:desk`,
      data,
    });
  }
}

async function staffWho(tx: Transaction, roles: readonly StaffRole[], accountId?: string) {
  const members = await tx.staffMembership.findMany({
    where: {
      ...(accountId ? { accountId } : {}),
      endedAt: null,
      roles: { hasSome: [...roles] },
      account: { status: "ACTIVE" },
    },
    select: { accountId: true, account: { select: { email: true, language: true } } },
    orderBy: { accountId: "asc" },
  });
  return members.map(({ accountId, account }) => ({ accountId, ...account }));
}
