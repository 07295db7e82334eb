import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Channel, Language, MessageStatus } from "@/lib/database/generated/enums";
import { type Page, type PageAsked, pageOf } from "@/lib/jobs/newest-first";

export type MessageRow = {
  readonly id: string;
  readonly channel: Channel;
  readonly template: string;
  readonly language: Language;
  /** Enough to recognise, not to write to. */
  readonly recipient: string;
  readonly status: MessageStatus;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

export type MessagesFound = Page<MessageRow> & { readonly counts: Readonly<Record<MessageStatus, number>> };

/** What was sent and what was not, newest first, for the staff. Permission: operations.read. */
export async function findMessages(
  actor: Actor,
  asked: PageAsked & { readonly status?: MessageStatus | undefined },
): Promise<MessagesFound> {
  const nothing = { QUEUED: 0, SENT: 0, REFUSED: 0, BOUNCED: 0 };
  if (actor.kind !== "staff") return { rows: [], counts: nothing };
  const [page, counted] = await Promise.all([
    pageOf(asked, async (from, older, count) => {
      const status = asked.status ? Prisma.sql`AND status = ${asked.status}::"MessageStatus"` : Prisma.empty;
      const place = from
        ? Prisma.sql`(${from.at.toISOString()}::text::timestamptz, ${from.id}::uuid)`
        : Prisma.empty;
      const beyond = from
        ? Prisma.sql`AND ("createdAt", id) ${older ? Prisma.sql`<` : Prisma.sql`>`} ${place}`
        : Prisma.empty;
      const order = older ? Prisma.sql`"createdAt" DESC, id DESC` : Prisma.sql`"createdAt", id`;
      const rows = await database().$queryRaw<MessageRow[]>`
        SELECT id, channel, template, language, recipient, status, attempts, "lastError", "createdAt", "sentAt"
        FROM "OutboxMessage" WHERE true ${status} ${beyond} ORDER BY ${order} LIMIT ${count}`;
      return rows.map((row) => ({ ...row, recipient: mask(row.recipient) }));
    }),
    database().outboxMessage.groupBy({ by: ["status"], _count: true }),
  ]);
  return {
    ...page,
    counts: { ...nothing, ...Object.fromEntries(counted.map((row) => [row.status, row._count])) },
  };
}

/** "an.peeters@voorbeeld.be" → "a…@voorbeeld.be", "+32470123456" → "+32…56" */
export function mask(recipient: string): string {
  const at = recipient.lastIndexOf("@");
  return at > 0
    ? `${recipient.slice(0, 1)}…${recipient.slice(at)}`
    : `${recipient.slice(0, 3)}…${recipient.slice(-2)}`;
}
