import { pool } from "@/lib/database/client";
import { outboxIdIn } from "./message-id";

/** A mail server told later that a letter did not arrive. Gives whether it was one of ours. */
export async function recordBounce(messageId: string): Promise<boolean> {
  const id = outboxIdIn(messageId);
  if (!id) return false;
  const { rowCount } = await pool().query(
    `UPDATE "OutboxMessage" SET status = 'BOUNCED' WHERE id = $1 AND status IN ('SENT', 'BOUNCED')`,
    [id],
  );
  return rowCount === 1;
}
