import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { sendInvitation } from "@/lib/identity/send-invitation";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOf, membershipOf } from "./as-admin";

/** Names one colleague of one employer. */
export const colleagueInput = z.object({ employerId: id, membershipId: id });

type Refused = "colleague.not-invited" | "too-many-tries" | "not-found";

/** A new link for somebody who has not accepted yet; the former one stops working. */
export async function resendInvitation(
  actor: Actor,
  { employerId, membershipId }: z.infer<typeof colleagueInput>,
): Promise<Outcome<undefined, Refused>> {
  const turn = await takeTurn("invitation", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  return asAdminOf<undefined, Refused>(actor, employerId, async (tx, employer) => {
    const membership = await membershipOf(tx, employerId, membershipId);
    if (!membership) return refuse("not-found");
    if (membership.account.status !== "INVITED") return refuse("colleague.not-invited");
    await sendInvitation(tx, membership.account, { organisation: employer.name, invitedBy: actor.name });
    await tx.employerMembership.update({ where: { id: membershipId }, data: { invitedAt: now() } });
    await recordAudit(tx, actor, {
      event: "account.invitation-resent",
      subject: { type: "account", id: membership.account.id },
      employerId,
    });
    return success();
  });
}
