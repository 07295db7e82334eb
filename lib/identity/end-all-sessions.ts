import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";

export type EndReason =
  | "password-changed"
  | "password-reset"
  | "email-changed"
  | "two-step-changed"
  | "two-step-reset"
  | "membership-ended"
  | "account-locked"
  | "ended-elsewhere"
  | "ended-by-staff";

/** Every session of a person, save perhaps the one that asks; half-finished sign-ins too. Tells how many there were. */
export async function endAllSessions(
  tx: Transaction,
  accountId: string,
  reason: EndReason,
  exceptSessionId: string | null = null,
): Promise<number> {
  const at = now();
  await tx.signInChallenge.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: at } });
  const { count } = await tx.session.updateMany({
    where: { accountId, endedAt: null, ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}) },
    data: { endedAt: at, endedReason: reason },
  });
  return count;
}
