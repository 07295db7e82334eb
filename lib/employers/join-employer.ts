import type { Transaction } from "@/lib/database/client";
import type { EmployerRole } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";

/** A new membership, or the former one taken up again; nothing when the person is a colleague already. */
export async function joinEmployer(
  tx: Transaction,
  accountId: string,
  { employerId, role }: { employerId: string; role: EmployerRole },
): Promise<string | null> {
  const former = await tx.employerMembership.findUnique({
    where: { accountId_employerId: { accountId, employerId } },
    select: { id: true, endedAt: true },
  });
  if (former && !former.endedAt) return null;
  if (former) {
    const data = { role, invitedAt: now(), endedAt: null };
    await tx.employerMembership.update({ where: { id: former.id }, data });
    return former.id;
  }
  const membershipId = newId();
  await tx.employerMembership.create({
    data: { id: membershipId, accountId, employerId, role, invitedAt: now() },
  });
  return membershipId;
}
