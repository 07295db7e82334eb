import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { isId } from "@/lib/values/ids";
import { quoteRowsVisibleTo } from "./access";

export type LockedQuote = NonNullable<Awaited<ReturnType<typeof lockQuote>>>;

/**
 * One change at a time. Under the lock is looked again whether the quote still stands in a group of the actor's, and
 * whether the actor still works there: who was let go while typing writes nothing more.
 */
export async function lockQuote(tx: Transaction, actor: Actor, quoteId: string) {
  if (!isId(quoteId)) return null;
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT q.id FROM "Quote" q
    WHERE q.id = ${quoteId}::uuid AND ${quoteRowsVisibleTo(actor)} AND ${stillWorksThere(actor)}
    FOR NO KEY UPDATE`;
  if (!locked) return null;
  return tx.quote.findUniqueOrThrow({
    where: { id: locked.id },
    select: {
      id: true,
      reference: true,
      product: true,
      brokerageId: true,
      groupId: true,
      status: true,
      endReason: true,
      expiresOn: true,
      answers: true,
      revision: true,
      currentVersion: true,
      tariffVersionId: true,
      totalCents: true,
      customerName: true,
      brokerage: { select: { name: true } },
      group: { select: { name: true } },
      createdById: true,
    },
  });
}

function stillWorksThere(actor: Actor): Prisma.Sql {
  if (actor.kind !== "broker") return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (
    SELECT FROM "BrokerGroupMember" gm JOIN "BrokerMembership" m ON m.id = gm."membershipId"
    WHERE gm."groupId" = q."groupId" AND m."accountId" = ${actor.accountId}::uuid AND m."endedAt" IS NULL)`;
}
