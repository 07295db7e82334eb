import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

export type LockedAccess = NonNullable<Awaited<ReturnType<typeof lockAccess>>>;

/** One request, held until what is decided about it is written: of two who answer at once, the second finds it answered. */
export async function lockAccess(tx: Transaction, accessId: string, within: Prisma.ProductAccessWhereInput) {
  const known = await tx.productAccess.count({ where: { id: accessId, AND: within } });
  if (known === 0) return null;
  await tx.$queryRaw`SELECT id FROM "ProductAccess" WHERE id = ${accessId}::uuid FOR UPDATE`;
  return tx.productAccess.findFirst({
    where: { id: accessId, AND: within },
    select: {
      id: true,
      product: true,
      producerNumber: true,
      status: true,
      requestedById: true,
      group: {
        select: { id: true, name: true, brokerage: { select: { id: true, name: true } } },
      },
    },
  });
}

/** Whatever is decided about one number is decided one after the other, also by different people for different groups. */
export async function holdNumber(tx: Transaction, number: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`producer ${number}`}, 0))`;
}

/** A number is its group's for as long as the group works under it; then another group may ask for it. */
export async function releaseNumber(
  tx: Transaction,
  { id, producerNumber, group }: LockedAccess,
): Promise<void> {
  await holdNumber(tx, producerNumber);
  const still = await tx.productAccess.count({
    where: { id: { not: id }, groupId: group.id, producerNumber, status: "ACCEPTED" },
  });
  if (still === 0)
    await tx.producerNumber.deleteMany({ where: { number: producerNumber, groupId: group.id } });
}
