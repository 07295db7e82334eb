import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { callBackInvitation } from "@/lib/identity/call-back-invitation";
import { endSessionsOfLeaver } from "@/lib/identity/end-sessions-of-leaver";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOf, isLastAdmin, membershipOf } from "./as-admin";
import type { colleagueInput } from "./resend-invitation";

type Refused = "colleague.last-main-user" | "not-found";

/** A colleague who leaves loses every right here at once, and is signed out when nothing else is left to do. */
export async function endMembership(
  actor: Actor,
  { employerId, membershipId }: z.infer<typeof colleagueInput>,
): Promise<Outcome<undefined, Refused>> {
  return asAdminOf<undefined, Refused>(actor, employerId, async (tx) => {
    const membership = await membershipOf(tx, employerId, membershipId);
    if (!membership) return refuse("not-found");
    if (await isLastAdmin(tx, employerId, membership)) return refuse("colleague.last-main-user");
    await tx.employerMembership.update({ where: { id: membershipId }, data: { endedAt: now() } });
    await callBackInvitation(tx, membership.account.id);
    const sessions = await endSessionsOfLeaver(tx, membership.account.id);
    await recordAudit(tx, actor, {
      event: "membership.ended",
      subject: { type: "account", id: membership.account.id },
      employerId,
      before: { role: membership.role },
      after: { sessionsEnded: sessions },
    });
    return success();
  });
}
