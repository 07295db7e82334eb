import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type AuditLine, recordAudit } from "@/lib/audit/record";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, isLastAdmin, membershipOf } from "./as-admin";
import { putInGroups } from "./put-in-groups";

export const changeMembershipInput = z.object({
  membershipId: id,
  isAdmin: z.boolean().default(false),
  groups: z.array(id).default([]),
});

type Refused = "colleague.last-administrator" | "not-found";

/** Who is Beheerder and who works in which groups; holds from the colleague's next request on. */
export async function changeMembership(
  actor: Actor,
  { membershipId, isAdmin, groups }: z.infer<typeof changeMembershipInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOfOffice<undefined, Refused>(actor, async (tx, { id: brokerageId }) => {
    const membership = await membershipOf(tx, brokerageId, membershipId);
    if (!membership) return refuse("not-found");
    if (!isAdmin && (await isLastAdmin(tx, brokerageId, membership))) {
      return refuse("colleague.last-administrator");
    }
    const before = membership.groups.map(({ group }) => group.name);
    const after = await putInGroups(tx, brokerageId, membershipId, groups);
    if (!after) return refuse("not-found");

    const subject = { type: "account", id: membership.account.id };
    const lines: AuditLine[] = [];
    if (membership.isAdmin !== isAdmin) {
      await tx.brokerMembership.update({ where: { id: membershipId }, data: { isAdmin } });
      lines.push({
        event: "membership.role-changed",
        subject,
        brokerageId,
        before: { isAdmin: membership.isAdmin },
        after: { isAdmin },
      });
    }
    if (after.join("\n") !== before.join("\n")) {
      lines.push({
        event: "membership.groups-changed",
        subject,
        brokerageId,
        before: { groups: before },
        after: { groups: [...after] },
      });
    }
    await recordAudit(tx, actor, ...lines);
    return success();
  });
}
