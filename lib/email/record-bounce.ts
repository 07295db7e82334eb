import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { blockAddress } from "./blocked-addresses";
import { outboxIdIn } from "./message-id";

/**
 * A mail server told later that a letter did not arrive, or that its reader called it unwanted. Gives whether it was one
 * of ours. Told twice it is noted once.
 */
export async function recordBounce(
  messageId: string,
  kind: "bounce" | "complaint" = "bounce",
  request: RequestTrace = { id: "mail-server", address: null },
): Promise<boolean> {
  const id = outboxIdIn(messageId);
  if (!id) return false;
  return database().$transaction(async (tx) => {
    const left = {
      id,
      channel: "EMAIL",
      status: { in: ["SENT", "BOUNCED"] },
    } satisfies Prisma.OutboxMessageWhereInput;
    const message = await tx.outboxMessage.findFirst({ where: left, select: { recipient: true } });
    if (!message) return false;
    if (kind === "bounce") await tx.outboxMessage.updateMany({ where: left, data: { status: "BOUNCED" } });
    const reason = kind === "bounce" ? "BOUNCED" : "COMPLAINED";
    await blockAddress(tx, { kind: "system", request }, message.recipient, reason);
    return true;
  });
}
