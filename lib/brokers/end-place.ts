import type { Transaction } from "@/lib/database/client";
import { callBackInvitation } from "@/lib/identity/call-back-invitation";
import { endSessionsOfLeaver } from "@/lib/identity/end-sessions-of-leaver";
import { now } from "@/lib/values/clock";

type Leaver = { readonly id: string; readonly account: { readonly id: string } };

/** Letters that tell of the work of an office; those about one's own account are not among them. */
const ofTheWork = ["quotes.", "products.", "brokers.", "inbox.", "help."];

/**
 * Ends a place in an office: no group, no right, no letter that still waits, no name among those who are in a quote now.
 * What somebody made stays with the group and keeps the name. Tells how many sessions ended.
 */
export async function endPlace(
  tx: Transaction,
  brokerageId: string,
  { id: membershipId, account: { id: accountId } }: Leaver,
): Promise<number> {
  await tx.brokerGroupMember.deleteMany({ where: { membershipId } });
  await tx.brokerMembership.update({
    where: { id: membershipId },
    data: {
      endedAt: now(),
      isAdmin: false,
      awaited: false,
      givenFirst: null,
      givenLast: null,
      shownGroupId: null,
    },
  });
  await tx.quotePresence.deleteMany({ where: { accountId, quote: { brokerageId } } });
  await callBackLetters(tx, { accountId, membershipId });
  await callBackInvitation(tx, accountId);
  return endSessionsOfLeaver(tx, accountId);
}

/** Who works in another office too keeps the letters of the work: nobody can tell of which office a sealed one is. */
async function callBackLetters(
  tx: Transaction,
  { accountId, membershipId }: { accountId: string; membershipId: string },
): Promise<void> {
  const elsewhere = await tx.brokerMembership.count({ where: { accountId, endedAt: null } });
  const work = elsewhere > 0 ? [] : ofTheWork.map((start) => ({ template: { startsWith: start } }));
  await tx.outboxMessage.updateMany({
    where: {
      accountId,
      status: "QUEUED",
      OR: [...work, { eventKey: { startsWith: `added ${membershipId} ` } }],
    },
    data: { status: "REFUSED", dataSealed: null, lastError: "the place it tells of has ended" },
  });
}
