import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, isLastAdmin, membershipOf, subjectOf, whoOf } from "./as-admin";
import { endPlace } from "./end-place";
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
    const sessions = await endPlace(tx, brokerage.id, membership);
    await recordAudit(tx, actor, {
      event: "membership.ended",
      subject: subjectOf(membership),
      brokerageId: brokerage.id,
      before: { ...whoOf(membership), isAdmin: membership.isAdmin },
      after: membership.awaited ? {} : { sessionsEnded: sessions },
    });
    return success();
  });
}
