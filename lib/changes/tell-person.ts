import type { EmployerActor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { dataChangedEmail } from "./emails/data-changed";
import type { FieldChange } from "./record-change";

/** Who has an account hears that somebody else changed the own data: which, never to what; that stands behind the sign-in. */
export async function tellPerson(
  tx: Transaction,
  actor: EmployerActor,
  { actionId, personId, changes }: { actionId: string; personId: string; changes: readonly FieldChange[] },
): Promise<void> {
  const { account } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { account: { select: { id: true, email: true, firstName: true, language: true, status: true } } },
  });
  const own = changes.filter(({ field }) => field !== "employeeNumber");
  if (account?.status !== "ACTIVE" || account.id === actor.accountId || own.length === 0) return;
  await queueEmail(tx, {
    template: dataChangedEmail,
    to: account.email,
    language: account.language,
    accountId: account.id,
    eventKey: `data-changed ${actionId}`,
    data: { firstName: account.firstName, fields: own.map(({ field }) => field) },
  });
}
