import type { Actor } from "@/lib/access/actor";
import { groupsVisibleTo } from "@/lib/brokers/access";
import type { Prisma } from "@/lib/database/generated/client";

/**
 * Which requests for a product an actor may know of. A Beheerder decides for the whole office, so sees all of it; others see
 * those of the groups that they work in.
 */
export function accessesVisibleTo(actor: Actor): Prisma.ProductAccessWhereInput {
  switch (actor.kind) {
    case "broker":
      return { group: groupsVisibleTo(actor) };
    case "staff":
      return {};
    case "employer":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}
