import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { callBackInvitation } from "@/lib/identity/call-back-invitation";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOf, membershipOf } from "./as-admin";
import type { colleagueInput } from "./resend-invitation";

type Refused = "colleague.not-invited" | "not-found";

/** Takes an invitation back before it was accepted: the place is gone, and so is the link when nobody else invited. */
export async function revokeInvitation(
  actor: Actor,
  { employerId, membershipId }: z.infer<typeof colleagueInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOf<undefined, Refused>(actor, employerId, async (tx) => {
    const membership = await membershipOf(tx, employerId, membershipId);
    if (!membership) return refuse("not-found");
    if (membership.account.status !== "INVITED") return refuse("colleague.not-invited");
    await tx.employerMembership.update({ where: { id: membershipId }, data: { endedAt: now() } });
    await callBackInvitation(tx, membership.account.id);
    await recordAudit(tx, actor, {
      event: "account.invitation-revoked",
      subject: { type: "account", id: membership.account.id },
      employerId,
    });
    return success();
  });
}
