import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, type LockedMembership, membershipOf, subjectOf, whoOf } from "./as-admin";
import { defaultGroup } from "./put-in-groups";

export const placeInput = z.object({ groupId: id, membershipId: id });
type Input = z.infer<typeof placeInput>;

/** A colleague comes to work in one more group; holds from his or her next request on. */
export async function addToGroup(
  actor: Actor,
  { groupId, membershipId }: Input,
): Promise<Outcome<undefined, "not-found">> {
  return inPlace(actor, { groupId, membershipId }, async (tx) => {
    await tx.brokerGroupMember.createMany({ data: [{ groupId, membershipId }], skipDuplicates: true });
    return undefined;
  });
}

/** A colleague no longer works in a group; who is left without any lands in "Default". */
export async function takeFromGroup(
  actor: Actor,
  { groupId, membershipId }: Input,
): Promise<Outcome<undefined, "not-found" | "group.only-default">> {
  return inPlace(actor, { groupId, membershipId }, async (tx, brokerageId, { groups }) => {
    const home = await defaultGroup(tx, brokerageId);
    const left = groups.filter(({ group }) => group.id !== groupId);
    if (left.length === 0 && groupId === home) return refuse("group.only-default");
    await tx.brokerGroupMember.deleteMany({ where: { groupId, membershipId } });
    if (left.length === 0) await tx.brokerGroupMember.create({ data: { groupId: home, membershipId } });
    return undefined;
  });
}

/** Both must be of the actor's office; the trail tells in which groups the colleague was and is. */
async function inPlace<R extends string = never>(
  actor: Actor,
  { groupId, membershipId }: Input,
  change: (
    tx: Transaction,
    brokerageId: string,
    membership: LockedMembership,
  ) => Promise<ReturnType<typeof refuse<R>> | undefined>,
): Promise<Outcome<undefined, R | "not-found">> {
  return asAdminOfOffice<undefined, R | "not-found">(actor, async (tx, { id: brokerageId }) => {
    const [membership, group] = await Promise.all([
      membershipOf(tx, brokerageId, membershipId),
      tx.brokerGroup.findFirst({ where: { id: groupId, brokerageId }, select: { id: true } }),
    ]);
    if (!membership || !group) return refuse("not-found");
    const refused = await change(tx, brokerageId, membership);
    if (refused) return refused;
    const now = await membershipOf(tx, brokerageId, membershipId);
    const [before, after] = [namesOf(membership), namesOf(now)];
    if (before.join("\n") !== after.join("\n")) {
      await recordAudit(tx, actor, {
        event: "membership.groups-changed",
        subject: subjectOf(membership),
        brokerageId,
        before: { ...whoOf(membership), groups: before },
        after: { ...whoOf(membership), groups: after },
      });
    }
    return success();
  });
}

const namesOf = (membership: LockedMembership | null) =>
  membership?.groups.map(({ group }) => group.name) ?? [];
