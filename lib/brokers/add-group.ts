import type { BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { type GroupFields, groupRow, isNameTaken } from "./group-fields";

/** A new branch, under the lock of the office; whoever makes it works in it, or nobody could see what is done there. */
export async function addGroup(
  tx: Transaction,
  actor: BrokerActor,
  fields: GroupFields,
): Promise<Outcome<string, "group.name-taken">> {
  const { brokerageId, accountId } = actor;
  if (await isNameTaken(tx, brokerageId, fields.name)) return refuse("group.name-taken");
  const groupId = newId();
  await tx.brokerGroup.create({ data: { id: groupId, brokerageId, ...groupRow(fields) } });
  const own = await tx.brokerMembership.findFirst({
    where: { brokerageId, accountId, endedAt: null },
    select: { id: true },
  });
  if (own) await tx.brokerGroupMember.create({ data: { groupId, membershipId: own.id } });
  await recordAudit(tx, actor, {
    event: "group.created",
    subject: { type: "group", id: groupId },
    brokerageId,
    after: { name: fields.name },
  });
  return success(groupId);
}
