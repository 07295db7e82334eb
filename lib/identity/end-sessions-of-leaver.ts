import type { Transaction } from "@/lib/database/client";
import { endAllSessions } from "./end-all-sessions";

/**
 * Whoever leaves and has no place left anywhere is out. Who still has one stays signed in: rights are read anew at each
 * request, so nothing of the former place can be reached, and nobody can put others out of their own work by letting
 * them in somewhere and removing them again. Tells how many sessions ended.
 */
export async function endSessionsOfLeaver(tx: Transaction, accountId: string): Promise<number> {
  const held = { accountId, endedAt: null };
  const places = await Promise.all([
    tx.employerMembership.count({ where: held }),
    tx.brokerMembership.count({ where: held }),
    tx.staffMembership.count({ where: held }),
    tx.person.count({ where: { accountId } }),
  ]);
  return places.some((count) => count > 0) ? 0 : endAllSessions(tx, accountId, "membership-ended");
}
