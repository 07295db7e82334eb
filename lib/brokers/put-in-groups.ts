import type { Transaction } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";

export const defaultGroupName = "Default";

/**
 * Makes these the groups of a membership; without any it lands in "Default". Groups of another office count as absent:
 * then nothing changes and the answer is null. Otherwise it gives the names, in order, for the trail.
 */
export async function putInGroups(
  tx: Transaction,
  brokerageId: string,
  membershipId: string,
  wanted: readonly string[],
): Promise<readonly string[] | null> {
  const groupIds = [...new Set(wanted)];
  const own = await tx.brokerGroup.count({ where: { brokerageId, id: { in: groupIds } } });
  if (own !== groupIds.length) return null;
  if (groupIds.length === 0) groupIds.push(await defaultGroup(tx, brokerageId));
  await tx.brokerGroupMember.deleteMany({ where: { membershipId, groupId: { notIn: groupIds } } });
  await tx.brokerGroupMember.createMany({
    data: groupIds.map((groupId) => ({ groupId, membershipId })),
    skipDuplicates: true,
  });
  const groups = await tx.brokerGroup.findMany({
    where: { id: { in: groupIds } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return groups.map(({ name }) => name);
}

/** Under the lock of the office, so that two invitations do not make two. */
export async function defaultGroup(tx: Transaction, brokerageId: string): Promise<string> {
  const found = await tx.brokerGroup.findFirst({
    where: { brokerageId, isDefault: true },
    select: { id: true },
  });
  if (found) return found.id;
  const made = await tx.brokerGroup.create({
    data: { id: newId(), brokerageId, name: defaultGroupName, isDefault: true },
    select: { id: true },
  });
  return made.id;
}
