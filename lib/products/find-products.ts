import type { Actor } from "@/lib/access/actor";
import { groupsVisibleTo } from "@/lib/brokers/access";
import { database } from "@/lib/database/client";
import type { ProductAccessStatus } from "@/lib/database/generated/enums";
import { type Product, products } from "./products";

export type GroupAccess = {
  readonly group: { readonly id: string; readonly name: string };
  /** The actor works in it. */
  readonly mine: boolean;
  /** What was asked for it last; nothing when nothing was. */
  readonly access: {
    readonly id: string;
    readonly status: ProductAccessStatus;
    readonly producerNumber: string;
    readonly requestedAt: Date;
    readonly reason: string | null;
  } | null;
};

export type ProductCard = {
  readonly product: Product;
  readonly groups: readonly GroupAccess[];
  /** Something can be done with it: a group of the actor's own has it. */
  readonly usable: boolean;
};

/** Every product there is, with how it stands for each group that the actor looks after. */
export async function findProducts(actor: Actor): Promise<ProductCard[]> {
  if (actor.kind !== "broker") return [];
  const groups = await database().brokerGroup.findMany({
    where: groupsVisibleTo(actor),
    orderBy: [{ isDefault: "desc" }, { name: "asc" }],
    select: {
      id: true,
      name: true,
      productAccesses: {
        // One live request a group and product, so the newest is the live one where there is one.
        orderBy: [{ product: "asc" }, { requestedAt: "desc" }, { id: "desc" }],
        distinct: ["product"],
        select: {
          id: true,
          product: true,
          status: true,
          producerNumber: true,
          requestedAt: true,
          reason: true,
          endReason: true,
        },
      },
    },
  });
  return products.map((product) => {
    const rows = groups.map(({ id, name, productAccesses }): GroupAccess => {
      const last = productAccesses.find((access) => access.product === product);
      const access = last && {
        id: last.id,
        status: last.status,
        producerNumber: last.producerNumber,
        requestedAt: last.requestedAt,
        reason: last.status === "ENDED" ? last.endReason : last.reason,
      };
      return { group: { id, name }, mine: actor.groupIds.includes(id), access: access ?? null };
    });
    const usable = rows.some(({ mine, access }) => mine && access?.status === "ACCEPTED");
    return { product, groups: rows, usable };
  });
}

/** Nothing is asked or held for it now, so it may ask. */
export function mayAsk({ access }: GroupAccess): boolean {
  return access?.status !== "REQUESTED" && access?.status !== "ACCEPTED";
}
