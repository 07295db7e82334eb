import type { Transaction } from "@/lib/database/client";
import type { AccountStatus } from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/language";
import { newId } from "@/lib/values/ids";
import { accountAddress } from "./account-address";
import type { Invitee } from "./send-invitation";

export type InviteeAccount = Invitee & { readonly status: AccountStatus };

/**
 * The one account of an address. An unknown address gets one that can do nothing until the invitation is accepted; a known
 * one is left as it is, save the name of somebody who never answered and belongs nowhere.
 */
export async function inviteeAccount(
  tx: Transaction,
  given: { email: string; firstName: string; lastName: string; language: Language },
): Promise<InviteeAccount> {
  const select = { id: true, email: true, firstName: true, language: true, status: true } as const;
  const { firstName, lastName, language } = given;
  const email = accountAddress(given.email);
  await tx.account.createMany({
    data: [{ id: newId(), email, firstName, lastName, language }],
    skipDuplicates: true,
  });
  const account = await tx.account.findUniqueOrThrow({
    where: { email },
    select: { ...select, passwordHash: true, employerMemberships: endedNot, brokerMemberships: endedNot },
  });
  const { passwordHash, employerMemberships, brokerMemberships, ...kept } = account;
  const forgotten = employerMemberships.length + brokerMemberships.length === 0;
  if (kept.status !== "INVITED" || passwordHash || !forgotten) return kept;
  return tx.account.update({ where: { id: kept.id }, data: { firstName, lastName, language }, select });
}

const endedNot = { where: { endedAt: null }, select: { id: true } } as const;
