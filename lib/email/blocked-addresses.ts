import { type AuditedBy, type AuditLine, recordAudit } from "@/lib/audit/record";
import { type Database, database, type Transaction } from "@/lib/database/client";
import type { BlockReason } from "@/lib/database/generated/enums";

const events = {
  BOUNCED: "address.bounced",
  COMPLAINED: "address.complained",
  UNSUBSCRIBED: "address.unsubscribed",
} as const;

type About = Pick<AuditLine, "employerId" | "personId">;

/** Work without a person behind it. */
export function systemOf(runId: string): AuditedBy {
  return { kind: "system", request: { id: runId, address: null } };
}

/** Whether letters to many may go there no more. What somebody asked for, such as a code to sign in, is always tried. */
export async function isBlocked(address: string, db: Database = database()): Promise<boolean> {
  return (await db.blockedAddress.count({ where: { address } })) > 0;
}

/** Noted once however often it is told. The trail tells whose letter it was, never the address. */
export async function blockAddress(
  tx: Transaction,
  by: AuditedBy,
  address: string,
  reason: BlockReason,
  about: About = {},
): Promise<boolean> {
  const { count } = await tx.blockedAddress.createMany({ data: [{ address, reason }], skipDuplicates: true });
  if (count === 0) return false;
  await recordAudit(tx, by, { event: events[reason], subject: { type: "address", id: null }, ...about });
  return true;
}

/** Gives whether there was something to take away. */
export async function unblockAddress(
  tx: Transaction,
  by: AuditedBy,
  address: string,
  reason: BlockReason,
  about: About = {},
): Promise<boolean> {
  const { count } = await tx.blockedAddress.deleteMany({ where: { address, reason } });
  if (count === 0) return false;
  await recordAudit(tx, by, { event: "address.allowed", subject: { type: "address", id: null }, ...about });
  return true;
}
