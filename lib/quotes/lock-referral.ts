import type { StaffActor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { type LockedQuote, lockQuote } from "./lock-quote";

const chosen = {
  id: true,
  quoteId: true,
  versionId: true,
  findings: true,
  askedById: true,
  holderId: true,
  holder: { select: { firstName: true, lastName: true } },
  answer: true,
  reason: true,
  answeredById: true,
  answeredBy: { select: { firstName: true, lastName: true } },
  withdrawnAt: true,
} as const satisfies Prisma.QuoteReferralSelect;

export type LockedReferral = Prisma.QuoteReferralGetPayload<{ select: typeof chosen }>;

/** A question to the insurer together with its quote, both held until the transaction ends: the quote first, as everywhere. */
export async function lockReferral(
  tx: Transaction,
  actor: StaffActor,
  referralId: string,
): Promise<{ quote: LockedQuote; referral: LockedReferral } | null> {
  const found = await tx.quoteReferral.findUnique({ where: { id: referralId }, select: { quoteId: true } });
  const quote = found && (await lockQuote(tx, actor, found.quoteId));
  const referral =
    quote && (await tx.quoteReferral.findUnique({ where: { id: referralId }, select: chosen }));
  return referral ? { quote, referral } : null;
}

export function nameOf(person: { firstName: string; lastName: string } | null): string {
  return person ? `${person.firstName} ${person.lastName}` : "—";
}
