import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { discardBytes } from "@/lib/files/write-bytes";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice } from "./as-admin";
import { dropLogo } from "./drop-logo";
import { type Obstacles, obstacles, obstaclesOf } from "./group-obstacles";
import { defaultGroup } from "./put-in-groups";

export const groupInput = z.object({ groupId: id });

type Refused = "group.default-stays" | "group.in-use" | "not-found";

/** Removes a group in which nothing is left. Colleagues who work nowhere else land in "Default". */
export async function removeGroup(
  actor: Actor,
  { groupId }: z.infer<typeof groupInput>,
): Promise<Outcome<undefined, Refused>> {
  let logoKey: string | null = null;
  const removed = await asAdminOfOffice<undefined, Refused>(actor, async (tx, { id: brokerageId }) => {
    // Held against whoever is just beginning something in it: they come first, or find it gone.
    await tx.$queryRaw`SELECT id FROM "BrokerGroup" WHERE id = ${groupId}::uuid AND "brokerageId" = ${brokerageId}::uuid FOR UPDATE`;
    const group = await tx.brokerGroup.findFirst({
      where: { id: groupId, brokerageId },
      select: { name: true, isDefault: true, logoFileId: true },
    });
    if (!group) return refuse("not-found");
    if (group.isDefault) return refuse("group.default-stays");
    const inTheWay = await obstaclesOf(tx, groupId);
    if (obstacles.some((what) => inTheWay[what] > 0)) return refuse("group.in-use", factsOf(inTheWay));
    const moved = await homeless(tx, brokerageId, groupId);
    await tx.brokerGroup.delete({ where: { id: groupId } });
    logoKey = await dropLogo(tx, group.logoFileId);
    await recordAudit(tx, actor, {
      event: "group.removed",
      subject: { type: "group", id: groupId },
      brokerageId,
      before: { name: group.name },
      ...(moved > 0 ? { after: { movedToDefault: moved } } : {}),
    });
    return success();
  });
  if (removed.ok && logoKey) await discardBytes(logoKey);
  return removed;
}

const factsOf = ({ quotes, mandates, accesses, conversations }: Obstacles) => ({
  quotes,
  mandates,
  accesses,
  conversations,
});

async function homeless(tx: Transaction, brokerageId: string, groupId: string): Promise<number> {
  const members = await tx.brokerMembership.findMany({
    where: { brokerageId, endedAt: null, groups: { some: { groupId }, every: { groupId } } },
    select: { id: true },
  });
  if (members.length === 0) return 0;
  const home = await defaultGroup(tx, brokerageId);
  await tx.brokerGroupMember.createMany({
    data: members.map(({ id: membershipId }) => ({ groupId: home, membershipId })),
    skipDuplicates: true,
  });
  return members.length;
}
