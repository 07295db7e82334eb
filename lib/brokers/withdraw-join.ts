import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import type { joinInput } from "./decline-join";

/** Whoever asked no longer wants it: nobody has anything to answer any more. What happened stands in the trail. */
export async function withdrawJoin(
  actor: Actor,
  { requestId }: z.infer<typeof joinInput>,
): Promise<Outcome<undefined, "not-found">> {
  const own = { id: requestId, accountId: actor.accountId, answer: null };
  return database().$transaction(async (tx) => {
    const request = await tx.officeJoinRequest.findFirst({ where: own, select: { brokerageId: true } });
    if (!request) return refuse("not-found");
    const { count } = await tx.officeJoinRequest.deleteMany({ where: own });
    if (count === 0) return refuse("not-found");
    await recordAudit(tx, actor, {
      event: "office.join-withdrawn",
      subject: { type: "account", id: actor.accountId },
      brokerageId: request.brokerageId,
    });
    return success();
  });
}
