import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, isLastAdmin, membershipOf, subjectOf, whoOf } from "./as-admin";

export const changeRoleInput = z.object({ membershipId: id, isAdmin: z.boolean().default(false) });

type Refused = "colleague.last-administrator" | "not-found";

/** Who is Beheerder; holds from the colleague's next request on. */
export async function changeRole(
  actor: Actor,
  { membershipId, isAdmin }: z.infer<typeof changeRoleInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOfOffice<undefined, Refused>(actor, async (tx, { id: brokerageId }) => {
    const membership = await membershipOf(tx, brokerageId, membershipId);
    if (!membership) return refuse("not-found");
    if (!isAdmin && (await isLastAdmin(tx, brokerageId, membership))) {
      return refuse("colleague.last-administrator");
    }
    if (membership.isAdmin === isAdmin) return success();
    await tx.brokerMembership.update({ where: { id: membershipId }, data: { isAdmin } });
    const who = whoOf(membership);
    await recordAudit(tx, actor, {
      event: "membership.role-changed",
      subject: subjectOf(membership),
      brokerageId,
      before: { ...who, isAdmin: membership.isAdmin },
      after: { ...who, isAdmin },
    });
    return success();
  });
}
