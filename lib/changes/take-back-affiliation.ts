import type { Transaction } from "@/lib/database/client";

/**
 * A new affiliation that was a mistake disappears, as long as nothing rests on it: no premium charged, nothing put aside,
 * no list that changed it, no invitation that left. The person goes too, when known through nothing else.
 */
export async function takeBackAffiliation(
  tx: Transaction,
  { id, personId }: { id: string; personId: string },
): Promise<"done" | "change.too-late"> {
  const { _count, ...one } = await tx.affiliation.findUniqueOrThrow({
    where: { id },
    select: {
      _count: {
        select: {
          reserves: true,
          bordereauLines: true,
          uploadChanges: true,
          acceptances: true,
          singlePremiums: true,
        },
      },
      invitations: { where: { status: "SENT" }, select: { id: true }, take: 1 },
      person: { select: { accountId: true, _count: { select: { affiliations: true } } } },
    },
  });
  const rests = Object.values(_count).some((count) => count > 0) || one.invitations.length > 0;
  if (rests || one.person.accountId) return "change.too-late";
  await tx.affiliation.delete({ where: { id } });
  if (one.person._count.affiliations === 1) await tx.person.delete({ where: { id: personId } });
  return "done";
}
