import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { callBackInvitation } from "@/lib/identity/call-back-invitation";
import { endSessionsOfLeaver } from "@/lib/identity/end-sessions-of-leaver";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, isLastAdmin, membershipOf } from "./as-admin";
import type { colleagueInput } from "./resend-invitation";

type Refused = "colleague.last-administrator" | "not-found";

/** A colleague who leaves loses every right here at once, groups included, and is signed out when nothing else is left to do. */
export async function endMembership(
  actor: Actor,
  { membershipId }: z.infer<typeof colleagueInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOfOffice<undefined, Refused>(actor, async (tx, brokerage) => {
    const membership = await membershipOf(tx, brokerage.id, membershipId);
    if (!membership) return refuse("not-found");
    if (await isLastAdmin(tx, brokerage.id, membership)) return refuse("colleague.last-administrator");
    await tx.brokerGroupMember.deleteMany({ where: { membershipId } });
    await tx.brokerMembership.update({
      where: { id: membershipId },
      data: { endedAt: now(), isAdmin: false },
    });
    await callBackInvitation(tx, membership.account.id);
    const sessions = await endSessionsOfLeaver(tx, membership.account.id);
    await recordAudit(tx, actor, {
      event: "membership.ended",
      subject: { type: "account", id: membership.account.id },
      brokerageId: brokerage.id,
      before: { isAdmin: membership.isAdmin },
      after: { sessionsEnded: sessions },
    });
    return success();
  });
}
