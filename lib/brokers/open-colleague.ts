import type { BrokerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { groupsVisibleTo } from "./access";
import { type BrokerColleague, colleagueOf, colleagueSelect } from "./colleague-row";
import { groupsOf, membershipsVisibleTo } from "./find-colleagues";
import { findGroups, type GroupRow } from "./find-groups";

export type OpenedColleague = {
  readonly brokerage: { readonly name: string };
  readonly colleague: BrokerColleague;
  /** The groups that he or she works in, and those that are left. */
  readonly groups: readonly GroupRow[];
  readonly others: readonly GroupRow[];
};

/** One colleague, with the groups of the office around; nothing for who is of another office or group. */
export async function openColleague(
  actor: BrokerActor,
  membershipId: string,
): Promise<OpenedColleague | null> {
  if (!isId(membershipId)) return null;
  const row = await database().brokerMembership.findFirst({
    where: { id: membershipId, AND: membershipsVisibleTo(actor) },
    select: { ...colleagueSelect, groups: groupsOf(actor), brokerage: { select: { name: true } } },
  });
  if (!row) return null;
  const { brokerage, ...rest } = row;
  const colleague = colleagueOf(rest, actor.accountId);
  const all = await findGroups(actor);
  const own = new Set(colleague.groups.map(({ id }) => id));
  return {
    brokerage,
    colleague,
    groups: all.filter(({ id }) => own.has(id)),
    others: all.filter(({ id }) => !own.has(id)),
  };
}

/** Everybody who could be added to a group: who is of the office and not in it yet, by name. */
export async function findAddable(actor: BrokerActor, groupId: string): Promise<readonly BrokerColleague[]> {
  if (!actor.isAdmin || !isId(groupId)) return [];
  const group = await database().brokerGroup.findFirst({
    where: { id: groupId, AND: groupsVisibleTo(actor) },
    select: { id: true },
  });
  if (!group) return [];
  const rows = await database().brokerMembership.findMany({
    where: { AND: membershipsVisibleTo(actor), groups: { none: { groupId } } },
    select: { ...colleagueSelect, groups: groupsOf(actor) },
    take: 500,
  });
  return rows
    .map((row) => colleagueOf(row, actor.accountId))
    .sort((one, other) =>
      `${one.lastName} ${one.firstName}`.localeCompare(`${other.lastName} ${other.firstName}`),
    );
}
