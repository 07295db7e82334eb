import type { AuditedBy } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Activation, findActivation } from "./find-activation";
import { tellOtherAddresses } from "./tell-other-addresses";

/** What may have changed since the page was drawn is looked at again, while nobody else can change it. */
export async function lockActivation(
  tx: Transaction,
  token: string,
  personId: string,
): Promise<Activation | null> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`;
  const found = await findActivation(token, tx);
  return found.state === "valid" ? found : null;
}

/** The person is this account from here on: every link and code that led here has done its work. */
export async function bindPerson(
  tx: Transaction,
  by: AuditedBy,
  { personId, employerId, invitationId }: Activation,
  accountId: string,
): Promise<void> {
  const at = now();
  await tx.person.update({ where: { id: personId }, data: { accountId } });
  await tx.account.update({
    where: { id: accountId },
    data: { lastHatKind: "insured", lastHatId: personId },
  });
  if (invitationId) {
    await tx.statementInvitation.update({ where: { id: invitationId }, data: { acceptedAt: at } });
  }
  await tx.statementInvitation.updateMany({
    where: { personId, status: "SENT", acceptedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
  await tx.statementInvitation.updateMany({
    where: { personId, status: "PLANNED" },
    data: { status: "RECALLED", recalledAt: at },
  });
  await tx.postedCode.updateMany({ where: { personId, usedAt: null }, data: { usedAt: at } });
  await tellOtherAddresses(tx, personId, accountId);
  await recordAudit(tx, by, {
    event: "invitation.accepted",
    subject: { type: "person", id: personId },
    employerId,
    personId,
  });
}
