import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { Product } from "./products";

/** The groups of an actor that may work with a product now: those whose request the insurer accepted. */
export function groupsThatMayUse(actor: Actor, product: Product): Prisma.BrokerGroupWhereInput {
  if (actor.kind !== "broker") return { id: { in: [] } };
  return {
    id: { in: [...actor.groupIds] },
    brokerageId: actor.brokerageId,
    productAccesses: { some: { product, status: "ACCEPTED" } },
  };
}

export type UsableGroup = { readonly id: string; readonly name: string };

export async function findUsableGroups(actor: Actor, product: Product): Promise<UsableGroup[]> {
  return database().brokerGroup.findMany({
    where: groupsThatMayUse(actor, product),
    select: { id: true, name: true },
    orderBy: [{ isDefault: "desc" }, { name: "asc" }],
  });
}

/**
 * Whether a group may work with a product, asked in the transaction of what is done with it: an access that is being taken
 * back waits until that is written, and what comes after it is refused.
 */
export async function mayUse(tx: Transaction, groupId: string, product: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "ProductAccess"
    WHERE "groupId" = ${groupId}::uuid AND product = ${product} AND status = 'ACCEPTED' FOR SHARE`;
  return held.length > 0;
}
