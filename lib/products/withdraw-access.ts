import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { asAdminOfOffice } from "@/lib/brokers/as-admin";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { accessesVisibleTo } from "./access";
import { accessInput } from "./access-reason";
import { lockAccess, releaseNumber } from "./lock-access";
import { tellAdministration } from "./tell-access";

export const withdrawAccessInput = accessInput.extend({
  /** Said by whoever was told what stops. */
  confirmed: z.literal("on").optional(),
});

type Withdrawn = { product: string };
type Refused = "access.accepted-meanwhile" | "access.not-live" | "not-found";

/** The office takes back what it asked: a request that waits at once, what was accepted only when that was asked. */
export async function withdrawAccess(
  actor: Actor,
  { accessId, confirmed }: z.infer<typeof withdrawAccessInput>,
): Promise<Outcome<Withdrawn, Refused>> {
  return asAdminOfOffice<Withdrawn, Refused>(actor, async (tx, office) => {
    const access = await lockAccess(tx, accessId, accessesVisibleTo(actor));
    if (!access) return refuse("not-found");
    const { group, producerNumber, product, status } = access;
    if (status === "WITHDRAWN") return success({ product });
    if (status !== "REQUESTED" && status !== "ACCEPTED") return refuse("access.not-live");
    const held = status === "ACCEPTED";
    if (held && !confirmed) return refuse("access.accepted-meanwhile");
    await tx.productAccess.update({
      where: { id: access.id },
      data: { status: "WITHDRAWN", endedById: actor.accountId, endedAt: now() },
    });
    if (held) {
      await releaseNumber(tx, access);
      await tellAdministration(tx, access, { what: "withdrawn", office, group: group.name, by: actor.name });
    }
    await recordAudit(tx, actor, {
      event: "access.withdrawn",
      subject: { type: "access", id: access.id },
      brokerageId: office.id,
      before: { status },
      after: { product, group: group.name, producerNumber },
    });
    return success({ product });
  });
}
