import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { accessesVisibleTo } from "./access";
import type { accessReasonInput } from "./access-reason";
import { lockAccess } from "./lock-access";
import { tellOffice } from "./tell-access";

/** A no always says why; the group may ask again. */
export async function refuseAccess(
  actor: Actor,
  { accessId, reason }: z.infer<typeof accessReasonInput>,
): Promise<Outcome<{ id: string }, "access.answered-already" | "not-found">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const access = await lockAccess(tx, accessId, accessesVisibleTo(actor));
    if (!access) return refuse("not-found");
    if (access.status !== "REQUESTED") return refuse("access.answered-already");
    const { group, producerNumber, product, requestedById } = access;
    await tx.productAccess.update({
      where: { id: access.id },
      data: { status: "REFUSED", reason, answeredById: actor.accountId, answeredAt: now() },
    });
    await tellOffice(tx, access, {
      what: "refused",
      office: group.brokerage,
      group: group.name,
      askedById: requestedById,
      reason,
    });
    await recordAudit(tx, actor, {
      event: "access.refused",
      subject: { type: "access", id: access.id },
      brokerageId: group.brokerage.id,
      after: { product, group: group.name, producerNumber, reason },
    });
    return success({ id: access.id });
  });
}
