import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { sendInvitation, tellAdded } from "@/lib/identity/send-invitation";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, isExpected, membershipOf, subjectOf, whoOf } from "./as-admin";

/** Names one colleague of the actor's own office. */
export const colleagueInput = z.object({ membershipId: id });

type Refused = "colleague.not-invited" | "too-many-tries" | "not-found";

/** Once more to somebody who has not come in yet; a link that was sent before stops working. */
export async function resendInvitation(
  actor: Actor,
  { membershipId }: z.infer<typeof colleagueInput>,
): Promise<Outcome<undefined, Refused>> {
  const turn = await takeTurn("invitation", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  return asAdminOfOffice<undefined, Refused>(actor, async (tx, brokerage) => {
    const membership = await membershipOf(tx, brokerage.id, membershipId);
    if (!membership) return refuse("not-found");
    if (!isExpected(membership)) return refuse("colleague.not-invited");
    const { account } = membership;
    const invitation = { organisation: brokerage.name, invitedBy: actor.name };
    if (account.status === "INVITED") await sendInvitation(tx, account, invitation);
    else await tellAdded(tx, account, { ...invitation, membershipId, at: now() });
    await tx.brokerMembership.update({ where: { id: membershipId }, data: { invitedAt: now() } });
    await recordAudit(tx, actor, {
      event: "account.invitation-resent",
      subject: subjectOf(membership),
      brokerageId: brokerage.id,
      after: whoOf(membership),
    });
    return success();
  });
}
