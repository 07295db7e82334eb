import type { Transaction } from "@/lib/database/client";
import { revokeLinks } from "./one-time-link";

/** Somebody invited by two organisations keeps the link as long as one of them still wants to see them. */
export async function callBackInvitation(tx: Transaction, accountId: string): Promise<void> {
  const stillInvited = { accountId, endedAt: null };
  const [employers, brokerages] = await Promise.all([
    tx.employerMembership.count({ where: stillInvited }),
    tx.brokerMembership.count({ where: stillInvited }),
  ]);
  if (employers + brokerages === 0) await revokeLinks(tx, accountId, "INVITATION");
}
