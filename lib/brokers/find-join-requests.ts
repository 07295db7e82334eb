import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { joinRequestsAnsweredBy } from "./join-request";

/** "Vraagt toegang": who waits for an answer of this actor, the oldest first. */
export async function findJoinRequests(actor: Actor) {
  const found = await database().officeJoinRequest.findMany({
    where: joinRequestsAnsweredBy(actor),
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      askedAt: true,
      account: { select: { firstName: true, lastName: true, email: true } },
      brokerage: {
        select: {
          name: true,
          enterpriseNumber: true,
          groups: {
            orderBy: [{ isDefault: "desc" }, { name: "asc" }],
            select: { id: true, name: true },
          },
        },
      },
    },
  });
  return found.map(({ id, askedAt, account, brokerage }) => ({
    id,
    askedAt,
    name: `${account.firstName} ${account.lastName}`,
    email: account.email,
    office: { name: brokerage.name, enterpriseNumber: brokerage.enterpriseNumber },
    // The insurer's people let in who will lead the office; which groups there are is the office's affair.
    groups: actor.kind === "broker" ? brokerage.groups : [],
  }));
}

export type WaitingJoin = Awaited<ReturnType<typeof findJoinRequests>>[number];
