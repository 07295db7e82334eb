import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";

type Meant = { readonly uploadId: string } | { readonly invitationIds: readonly string[] };

/**
 * Takes back what has not left yet, and gives how many. One that is leaving at this moment is waited for, and then it has
 * left: who undoes a list looks afterwards whether any of its invitations is SENT, in the same transaction.
 */
export async function recallInvitations(tx: Transaction, meant: Meant): Promise<number> {
  if ("uploadId" in meant) await handOver(tx, meant.uploadId);
  const which =
    "uploadId" in meant
      ? Prisma.sql`"uploadId" = ${meant.uploadId}::uuid`
      : Prisma.sql`id = ANY(${[...meant.invitationIds]}::uuid[])`;
  return tx.$executeRaw`
    UPDATE "StatementInvitation" SET status = 'RECALLED', "recalledAt" = ${now().toISOString()}::text::timestamptz
    WHERE ${which} AND status = 'PLANNED'`;
}

/** Where a later list has changed the address since, the invitation is that list's: undoing the earlier one leaves it. */
async function handOver(tx: Transaction, uploadId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "StatementInvitation" i SET "uploadId" = later.id
    FROM (
      SELECT DISTINCT ON (c."affiliationId") c."affiliationId", u.id
      FROM "UploadChange" c JOIN "Upload" u ON u.id = c."uploadId"
      WHERE c.state = 'APPLIED' AND u.id <> ${uploadId}::uuid
        AND u."employerId" = (SELECT o."employerId" FROM "Upload" o WHERE o.id = ${uploadId}::uuid)
        AND u."appliedAt" > (SELECT o."appliedAt" FROM "Upload" o WHERE o.id = ${uploadId}::uuid)
      ORDER BY c."affiliationId", u."appliedAt" DESC
    ) later
    WHERE i."uploadId" = ${uploadId}::uuid AND i.status = 'PLANNED' AND i."affiliationId" = later."affiliationId"`;
}
