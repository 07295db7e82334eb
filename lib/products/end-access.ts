import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { accessesVisibleTo } from "./access";
import type { accessReasonInput } from "./access-reason";
import { lockAccess, releaseNumber } from "./lock-access";
import { tellOffice } from "./tell-access";

/** The insurer takes an access back: from the next click on nothing more can be done with the product. */
export async function endAccess(
  actor: Actor,
  { accessId, reason }: z.infer<typeof accessReasonInput>,
): Promise<Outcome<{ id: string }, "access.not-accepted" | "not-found">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const access = await lockAccess(tx, accessId, accessesVisibleTo(actor));
    if (!access) return refuse("not-found");
    if (access.status !== "ACCEPTED") return refuse("access.not-accepted");
    const { group, producerNumber, product, requestedById } = access;
    await tx.productAccess.update({
      where: { id: access.id },
      data: { status: "ENDED", endReason: reason, endedById: actor.accountId, endedAt: now() },
    });
    await releaseNumber(tx, access);
    await tellOffice(tx, access, {
      what: "ended",
      office: group.brokerage,
      group: group.name,
      askedById: requestedById,
      reason,
    });
    await recordAudit(tx, actor, {
      event: "access.ended",
      subject: { type: "access", id: access.id },
      brokerageId: group.brokerage.id,
      after: { product, group: group.name, producerNumber, reason },
    });
    return success({ id: access.id });
  });
}
