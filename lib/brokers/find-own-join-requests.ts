import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { activeAdmin } from "./join-request";

/** What somebody asked of offices, and what came of it: who was asked, never their names. */
export async function findOwnJoinRequests(actor: Actor) {
  const found = await database().officeJoinRequest.findMany({
    where: { accountId: actor.accountId, provenAt: { not: null } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: 20,
    select: {
      id: true,
      askedAt: true,
      answer: true,
      answeredAt: true,
      brokerage: {
        select: { name: true, memberships: { where: activeAdmin, take: 1, select: { id: true } } },
      },
    },
  });
  return found.map(({ brokerage, ...request }) => ({
    ...request,
    office: brokerage.name,
    asked: brokerage.memberships.length > 0 ? ("administrators" as const) : ("insurer" as const),
  }));
}
