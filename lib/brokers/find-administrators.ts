import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { activeAdmin } from "./join-request";

/** The names of the Beheerders of the actor's own office: whom a colleague turns to. */
export async function findAdministrators(actor: Actor): Promise<string[]> {
  if (actor.kind !== "broker") return [];
  const found = await database().brokerMembership.findMany({
    where: { brokerageId: actor.brokerageId, ...activeAdmin },
    orderBy: [{ account: { lastName: "asc" } }, { account: { firstName: "asc" } }, { id: "asc" }],
    take: 10,
    select: { account: { select: { firstName: true, lastName: true } } },
  });
  return found.map(({ account }) => `${account.firstName} ${account.lastName}`);
}
