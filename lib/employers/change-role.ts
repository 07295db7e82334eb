import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOf, isLastAdmin, membershipOf } from "./as-admin";
import { type AddressProblem, errorOf, judgeColleagueAddress } from "./colleague-address";
import { employerRoles } from "./employer-roles";

export const changeRoleInput = z.object({
  employerId: id,
  membershipId: id,
  role: z.enum(employerRoles, { error: "value.required" }),
});

type Refused = AddressProblem | "colleague.last-main-user" | "not-found";

/** Holds from the colleague's next request on. Who becomes main user needs a main user's address. */
export async function changeRole(
  actor: Actor,
  { employerId, membershipId, role }: z.infer<typeof changeRoleInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOf<undefined, Refused>(actor, employerId, async (tx, employer) => {
    const membership = await membershipOf(tx, employerId, membershipId);
    if (!membership) return refuse("not-found");
    if (membership.role === role) return success();
    if (await isLastAdmin(tx, employerId, membership)) return refuse("colleague.last-main-user");
    if (role === "ADMIN") {
      const problem = errorOf(judgeColleagueAddress(membership.account.email, role, employer));
      if (problem) return refuse(problem);
    }
    await tx.employerMembership.update({ where: { id: membershipId }, data: { role } });
    await recordAudit(tx, actor, {
      event: "membership.role-changed",
      subject: { type: "account", id: membership.account.id },
      employerId,
      before: { role: membership.role },
      after: { role },
    });
    return success();
  });
}
