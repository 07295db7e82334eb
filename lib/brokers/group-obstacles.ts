import type { Database } from "@/lib/database/client";

export const obstacles = ["quotes", "mandates", "accesses", "conversations"] as const;
export type Obstacle = (typeof obstacles)[number];

export type Obstacles = Readonly<Record<Obstacle, number>>;

/** What would be left without a place, or go with it unseen, when a group is removed. */
export async function obstaclesOf(db: Database, groupId: string): Promise<Obstacles> {
  const [quotes, mandates, accesses, conversations] = await Promise.all([
    db.quote.count({ where: { groupId } }),
    db.intermediary.count({ where: { groupId } }),
    db.productAccess.count({ where: { groupId, status: { in: ["REQUESTED", "ACCEPTED"] } } }),
    db.conversation.count({ where: { brokerGroupId: groupId } }),
  ]);
  return { quotes, mandates, accesses, conversations };
}
