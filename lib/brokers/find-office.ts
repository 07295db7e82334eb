import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";

/** The broker's own office: its card and its groups with how many work in each. */
export async function findOffice(actor: Actor) {
  if (actor.kind !== "broker") return null;
  return database().brokerage.findFirst({
    where: { id: actor.brokerageId },
    select: {
      name: true,
      enterpriseNumber: true,
      street: true,
      houseNumber: true,
      postcode: true,
      city: true,
      phone: true,
      website: true,
      groups: {
        // Who is no Beheerder sees the groups that he or she works in.
        where: actor.isAdmin ? {} : { id: { in: [...actor.groupIds] } },
        select: {
          id: true,
          name: true,
          producerNumbers: { select: { number: true }, orderBy: { number: "asc" } },
          _count: { select: { members: { where: { membership: { endedAt: null } } } } },
        },
        orderBy: { name: "asc" },
      },
    },
  });
}
