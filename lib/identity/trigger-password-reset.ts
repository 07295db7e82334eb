import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { mayManage, type NotAllowed } from "./may-manage";
import type { AccountInput } from "./reset-two-step";
import { sendPasswordReset } from "./send-password-reset";
import { toldOf } from "./tell-change";
import { takeTurn } from "./throttle";

type Refused = NotAllowed | "account.not-active" | "too-many-tries";

/** Staff never choose or see a password: the link goes to the person's own mailbox. */
export async function triggerPasswordReset(
  actor: Actor,
  { accountId, reason }: AccountInput,
): Promise<Outcome<undefined, Refused>> {
  const allowed = await mayManage(database(), actor, accountId);
  if (!allowed.ok) return allowed;
  const turn = await takeTurn("link-mail", { account: accountId, request: actor.request });
  if (!turn.ok) return turn;
  return database().$transaction(async (tx) => {
    const person = await tx.account.findUnique({
      where: { id: accountId },
      select: { ...toldOf, status: true },
    });
    if (!person) return refuse("not-found");
    if (person.status !== "ACTIVE") return refuse("account.not-active");
    await sendPasswordReset(tx, person);
    await recordAudit(tx, actor, {
      event: "account.password-reset-asked",
      subject: { type: "account", id: accountId },
      after: { reason },
    });
    return success();
  });
}
