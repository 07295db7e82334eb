import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice } from "./as-admin";
import { differences, groupFieldNames, groupFields, groupRow, isNameTaken } from "./group-fields";

export const changeGroupInput = groupFields.extend({ groupId: id });

type Refused = "group.name-taken" | "group.name-fixed" | "not-found";

/** The card of a group. "Default" keeps its name: colleagues without a group land there, and find it by that. */
export async function changeGroup(
  actor: Actor,
  { groupId, ...fields }: z.infer<typeof changeGroupInput>,
): Promise<Outcome<{ groupId: string }, Refused>> {
  return asAdminOfOffice<{ groupId: string }, Refused>(actor, async (tx, { id: brokerageId }) => {
    const group = await tx.brokerGroup.findFirst({
      where: { id: groupId, brokerageId },
      select: {
        name: true,
        street: true,
        houseNumber: true,
        postcode: true,
        city: true,
        email: true,
        isDefault: true,
      },
    });
    if (!group) return refuse("not-found");
    const { isDefault, ...before } = group;
    const row = groupRow(fields);
    if (isDefault && row.name !== before.name) return refuse("group.name-fixed");
    if (await isNameTaken(tx, brokerageId, row.name, groupId)) return refuse("group.name-taken");
    const changed = differences(groupFieldNames, before, row);
    if (changed) {
      await tx.brokerGroup.update({ where: { id: groupId }, data: row });
      await recordAudit(tx, actor, {
        event: "group.changed",
        subject: { type: "group", id: groupId },
        brokerageId,
        before: { group: before.name, ...changed.before },
        after: { group: before.name, ...changed.after },
      });
    }
    return success({ groupId });
  });
}
