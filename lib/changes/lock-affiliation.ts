import type { EmployerActor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { wholeAffiliationsVisibleTo } from "@/lib/insured/access";

export type LockedAffiliation = {
  readonly id: string;
  readonly personId: string;
  readonly employerId: string;
  readonly running: boolean;
};

/** One of the actor's own affiliations, held until the change is made: of two changes at once the second sees the first. */
export async function lockAffiliation(
  tx: Transaction,
  actor: EmployerActor,
  id: string,
): Promise<LockedAffiliation | null> {
  const [found] = await tx.$queryRaw<LockedAffiliation[]>`
    SELECT a.id, a."personId", a."employerId", (a."endsOn" IS NULL OR a."endsOn" >= CURRENT_DATE) AS running
    FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
    WHERE a.id = ${id}::uuid AND ${wholeAffiliationsVisibleTo(actor)}
    FOR NO KEY UPDATE OF a, p`;
  return found ?? null;
}
