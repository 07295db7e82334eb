import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { QuoteEventKind } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";

/** A line in the history that the quote's readers see. */
export async function recordQuoteEvent(
  tx: Transaction,
  actor: Actor,
  quoteId: string,
  kind: QuoteEventKind,
  facts?: Prisma.InputJsonObject,
): Promise<void> {
  await tx.quoteEvent.create({
    data: {
      id: newId(),
      quoteId,
      kind,
      accountId: actor.accountId,
      authorName: actor.name,
      at: now(),
      ...(facts ? { facts } : {}),
    },
  });
}
