import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { accessesVisibleTo } from "./access";
import type { Product } from "./products";

const person = { select: { firstName: true, lastName: true } } as const;
const mostShown = 200;

/** Who asked, who answered what and why, who ended it: everything about one product, newest first. */
export async function findAccessHistory(actor: Actor, product: Product) {
  const found = await database().productAccess.findMany({
    where: { product, AND: accessesVisibleTo(actor) },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: mostShown,
    select: {
      id: true,
      status: true,
      producerNumber: true,
      requestedAt: true,
      answeredAt: true,
      reason: true,
      endedAt: true,
      endReason: true,
      group: { select: { id: true, name: true } },
      requestedBy: person,
      // Which of the insurer's people answered is the insurer's own affair.
      endedBy: person,
    },
  });
  return found.map(({ requestedBy, endedBy, ...access }) => ({
    ...access,
    requestedBy: nameOf(requestedBy),
    endedBy: access.status === "WITHDRAWN" ? nameOf(endedBy) : null,
  }));
}

export type PastAccess = Awaited<ReturnType<typeof findAccessHistory>>[number];

function nameOf(account: { firstName: string; lastName: string } | null): string | null {
  return account && `${account.firstName} ${account.lastName}`;
}
