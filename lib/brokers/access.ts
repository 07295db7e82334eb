import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/database/generated/client";

/** Which groups an actor may know of: a Beheerder those of the whole office, others the ones they work in. */
export function groupsVisibleTo(actor: Actor): Prisma.BrokerGroupWhereInput {
  switch (actor.kind) {
    case "broker":
      return {
        brokerageId: actor.brokerageId,
        ...(actor.isAdmin ? {} : { id: { in: [...actor.groupIds] } }),
      };
    case "staff":
      return {};
    case "employer":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}
