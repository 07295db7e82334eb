import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { groupsVisibleTo } from "./access";

export type GroupRow = {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly logoFileId: string | null;
  readonly users: number;
  /** Products that it may work with. */
  readonly integrations: number;
};

/** What a list shows of a group. */
export const groupSelect = {
  id: true,
  name: true,
  isDefault: true,
  logoFileId: true,
  _count: {
    select: {
      members: { where: { membership: { endedAt: null } } },
      productAccesses: { where: { status: "ACCEPTED" } },
    },
  },
} as const;

/** The groups of the broker's own office that he or she may know of, "Default" first. */
export async function findGroups(actor: Actor): Promise<readonly GroupRow[]> {
  if (actor.kind !== "broker") return [];
  const groups = await database().brokerGroup.findMany({
    where: groupsVisibleTo(actor),
    orderBy: [{ isDefault: "desc" }, { name: "asc" }, { id: "asc" }],
    select: groupSelect,
  });
  return groups.map(({ _count, ...group }) => ({
    ...group,
    users: _count.members,
    integrations: _count.productAccesses,
  }));
}
