import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { isLastAdmin, membershipOf } from "./as-admin";
import { endPlace } from "./end-place";

export const leaveOfficeInput = z.object({});

/** Somebody leaves the office by oneself: every right here ends at once, and the sessions when there is no place left. */
export async function leaveOffice(
  actor: Actor,
): Promise<Outcome<{ signedOut: boolean }, "colleague.last-administrator" | "not-found">> {
  if (actor.kind !== "broker") return refuse("not-found");
  const { accountId, brokerageId } = actor;
  return database().$transaction(async (tx) => {
    // One change at a time: two Beheerders who leave at the same moment would leave nobody.
    await tx.$queryRaw`SELECT id FROM "Brokerage" WHERE id = ${brokerageId}::uuid FOR UPDATE`;
    const own = await tx.brokerMembership.findFirst({
      where: { accountId, brokerageId, endedAt: null },
      select: { id: true },
    });
    const membership = own && (await membershipOf(tx, brokerageId, own.id));
    if (!membership) return refuse("not-found");
    if (await isLastAdmin(tx, brokerageId, membership)) return refuse("colleague.last-administrator");
    const sessions = await endPlace(tx, brokerageId, membership);
    await recordAudit(tx, actor, {
      event: "membership.ended",
      subject: { type: "account", id: accountId },
      brokerageId,
      before: { isAdmin: membership.isAdmin },
      after: { sessionsEnded: sessions },
    });
    return success({ signedOut: sessions > 0 });
  });
}
