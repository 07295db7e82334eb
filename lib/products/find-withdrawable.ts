import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { accessesVisibleTo } from "./access";

/** What would stop: the quotes of the group that are still open. Only what the office holds or waits for can be taken back. */
export async function findWithdrawable(actor: Actor, accessId: string) {
  if (actor.kind !== "broker" || !actor.isAdmin) return null;
  const access = await database().productAccess.findFirst({
    where: { id: accessId, status: { in: ["REQUESTED", "ACCEPTED"] }, AND: accessesVisibleTo(actor) },
    select: {
      id: true,
      product: true,
      status: true,
      producerNumber: true,
      group: { select: { id: true, name: true } },
    },
  });
  if (!access) return null;
  const openQuotes = await database().quote.count({
    where: {
      groupId: access.group.id,
      product: access.product,
      status: { in: ["DRAFT", "CALCULATED", "REFERRED", "OFFERED"] },
    },
  });
  return { ...access, openQuotes };
}
