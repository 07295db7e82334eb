import type { BrokerActor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { groupsVisibleTo } from "./access";
import { type BrokerColleague, colleagueOf, colleagueSelect } from "./colleague-row";
import { groupsOf } from "./find-colleagues";
import { type Obstacles, obstaclesOf } from "./group-obstacles";

export type OpenedGroup = {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly logoFileId: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly office: string;
  readonly producerNumbers: readonly string[];
  /** Requests for a product that wait or hold. */
  readonly accesses: readonly { product: string; producerNumber: string; accepted: boolean }[];
  readonly members: readonly BrokerColleague[];
  /** For who may remove it: what stands in the way. */
  readonly obstacles: Obstacles | null;
};

/** One group with who works in it and what it may work with. */
export async function openGroup(actor: BrokerActor, groupId: string): Promise<OpenedGroup | null> {
  if (!isId(groupId)) return null;
  const group = await database().brokerGroup.findFirst({
    where: { id: groupId, AND: groupsVisibleTo(actor) },
    select: {
      id: true,
      name: true,
      isDefault: true,
      logoFileId: true,
      email: true,
      street: true,
      houseNumber: true,
      postcode: true,
      city: true,
      brokerage: { select: { name: true } },
      producerNumbers: { orderBy: { number: "asc" }, select: { number: true } },
      productAccesses: {
        where: { status: { in: ["REQUESTED", "ACCEPTED"] } },
        orderBy: [{ product: "asc" }, { requestedAt: "asc" }],
        select: { product: true, producerNumber: true, status: true },
      },
      members: {
        where: { membership: { endedAt: null } },
        select: { membership: { select: { ...colleagueSelect, groups: groupsOf(actor) } } },
      },
    },
  });
  if (!group) return null;
  const { brokerage, producerNumbers, productAccesses, members, ...facts } = group;
  return {
    ...facts,
    office: brokerage.name,
    producerNumbers: producerNumbers.map(({ number }) => number),
    accesses: productAccesses.map(({ status, ...access }) => ({
      ...access,
      accepted: status === "ACCEPTED",
    })),
    members: members
      .map(({ membership }) => colleagueOf(membership, actor.accountId))
      .sort((one, other) =>
        `${one.lastName} ${one.firstName}`.localeCompare(`${other.lastName} ${other.firstName}`),
      ),
    obstacles: actor.isAdmin && !facts.isDefault ? await obstaclesOf(database(), groupId) : null,
  };
}
