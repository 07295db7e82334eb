import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { callBackInvitation } from "@/lib/identity/call-back-invitation";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, membershipOf } from "./as-admin";
import type { colleagueInput } from "./resend-invitation";

type Refused = "colleague.not-invited" | "not-found";

/** Takes an invitation back before it was accepted: the place is gone, and so is the link when nobody else invited. */
export async function revokeInvitation(
  actor: Actor,
  { membershipId }: z.infer<typeof colleagueInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOfOffice<undefined, Refused>(actor, async (tx, brokerage) => {
    const membership = await membershipOf(tx, brokerage.id, membershipId);
    if (!membership) return refuse("not-found");
    if (membership.account.status !== "INVITED") return refuse("colleague.not-invited");
    await tx.brokerGroupMember.deleteMany({ where: { membershipId } });
    await tx.brokerMembership.update({ where: { id: membershipId }, data: { endedAt: now() } });
    await callBackInvitation(tx, membership.account.id);
    await recordAudit(tx, actor, {
      event: "account.invitation-revoked",
      subject: { type: "account", id: membership.account.id },
      brokerageId: brokerage.id,
    });
    return success();
  });
}
