import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { asAdminOfOffice, isExpected, membershipOf, subjectOf, whoOf } from "./as-admin";
import { endPlace } from "./end-place";
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
    if (!isExpected(membership)) return refuse("colleague.not-invited");
    await endPlace(tx, brokerage.id, membership);
    await recordAudit(tx, actor, {
      event: "account.invitation-revoked",
      subject: subjectOf(membership),
      brokerageId: brokerage.id,
      before: whoOf(membership),
    });
    return success();
  });
}
