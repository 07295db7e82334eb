import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import type { MessageSide } from "@/lib/database/generated/enums";
import { newId } from "@/lib/values/ids";

type Message = {
  readonly conversationId: string;
  readonly side: MessageSide;
  readonly body: string;
  readonly at: Date;
  /** Put away with this message; without it a message opens what was closed. */
  readonly close?: boolean;
};

/**
 * One message more, and what it does to its conversation: who wrote last, whether somebody waits and since when, and that
 * it is open again. Who asks twice waits since the first time.
 */
export async function writeMessage(
  tx: Transaction,
  actor: Actor,
  { conversationId, side, body, at, close = false }: Message,
): Promise<string> {
  const id = newId();
  await tx.conversationMessage.create({
    data: { id, conversationId, side, accountId: actor.accountId, authorName: actor.name, body, at },
  });
  await (side === "STAFF"
    ? tx.$executeRaw`
        UPDATE "Conversation" SET "lastAt" = greatest("lastAt", ${at}::timestamptz), "lastSide" = 'STAFF', "waitingSince" = NULL,
          "closedAt" = ${close ? at : null}::timestamptz
        WHERE id = ${conversationId}::uuid`
    : tx.$executeRaw`
        UPDATE "Conversation" SET "lastAt" = greatest("lastAt", ${at}::timestamptz), "lastSide" = ${side}::"MessageSide",
          "waitingSince" = coalesce("waitingSince", ${at}::timestamptz), "closedAt" = NULL, "readAt" = greatest("lastAt", ${at}::timestamptz)
        WHERE id = ${conversationId}::uuid`);
  return id;
}
