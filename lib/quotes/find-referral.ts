import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { findOutcome } from "./find-outcome";

export type ReferralFile = NonNullable<Awaited<ReturnType<typeof findReferral>>>;

/** One question with its quote as it was calculated: all that somebody of the insurer needs to answer it. */
export async function findReferral(actor: Actor, referralId: string) {
  if (actor.kind !== "staff" || !isId(referralId)) return null;
  const found = await database().quoteReferral.findUnique({
    where: { id: referralId },
    select: {
      holderId: true,
      quote: {
        select: {
          id: true,
          reference: true,
          customerName: true,
          updatedAt: true,
          group: { select: { name: true } },
          brokerage: { select: { name: true } },
        },
      },
    },
  });
  const outcome = found && (await findOutcome(actor, found.quote.id));
  const referral = outcome?.referrals.find(({ id }) => id === referralId);
  const version = outcome?.versions.find(({ id }) => id === referral?.versionId);
  if (!found || !outcome || !referral || !version) return null;
  return { quote: found.quote, holderId: found.holderId, outcome, referral, version };
}
