import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { id } from "@/lib/values/ids";
import { type Outcome, success } from "@/lib/values/outcome";
import { answerJoin, closeJoin } from "./answer-join";

/** Names one request. */
export const joinInput = z.object({ requestId: id });

type Refused = "join.answered-already" | "not-found";

/** No. Whoever asked is told, and may ask again later. */
export async function declineJoin(
  actor: Actor,
  { requestId }: z.infer<typeof joinInput>,
): Promise<Outcome<undefined, Refused>> {
  return answerJoin<undefined, Refused>(actor, requestId, async (tx, join) => {
    await closeJoin(tx, actor, join, "DECLINED");
    await recordAudit(tx, actor, {
      event: "office.join-declined",
      subject: { type: "account", id: join.account.id },
      brokerageId: join.brokerageId,
    });
    return success();
  });
}
