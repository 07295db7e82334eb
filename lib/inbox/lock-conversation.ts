import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { conversationsVisibleTo } from "./access";

/** The conversation, if the actor may see it, held until the transaction ends: of two at once the second waits. */
export async function lockConversation(tx: Transaction, actor: Actor, id: string) {
  const [found] = await tx.$queryRaw<
    {
      id: string;
      employerId: string | null;
      brokerageId: string | null;
      holderId: string | null;
      closedAt: Date | null;
    }[]
  >`
    SELECT c.id, c."employerId", c."brokerageId", c."holderId", c."closedAt" FROM "Conversation" c
    WHERE c.id = ${id}::uuid AND ${conversationsVisibleTo(actor)} FOR NO KEY UPDATE`;
  return found;
}
