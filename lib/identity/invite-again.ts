import type { Transaction } from "@/lib/database/client";
import { sendInvitation } from "./send-invitation";

/** Nobody sits at the other end: the organisation that asked last speaks. False when nobody invites any more. */
export async function inviteAgain(tx: Transaction, accountId: string): Promise<boolean> {
  const latest = { where: { endedAt: null }, orderBy: { invitedAt: "desc" }, take: 1 } as const;
  const account = await tx.account.findUnique({
    where: { id: accountId, status: "INVITED" },
    select: {
      id: true,
      email: true,
      firstName: true,
      language: true,
      employerMemberships: {
        ...latest,
        select: { invitedAt: true, employer: { select: { name: true } } },
      },
      brokerMemberships: {
        ...latest,
        select: { invitedAt: true, brokerage: { select: { name: true } } },
      },
    },
  });
  if (!account) return false;
  const asking = [
    ...account.employerMemberships.map(({ invitedAt, employer }) => ({ invitedAt, name: employer.name })),
    ...account.brokerMemberships.map(({ invitedAt, brokerage }) => ({ invitedAt, name: brokerage.name })),
  ].sort((one, other) => other.invitedAt.getTime() - one.invitedAt.getTime());
  if (!asking[0]) return false;
  await sendInvitation(tx, account, { organisation: asking[0].name, invitedBy: null });
  return true;
}
