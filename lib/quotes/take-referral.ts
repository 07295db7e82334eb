import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockReferral, nameOf } from "./lock-referral";

export const takeReferralInput = z.object({
  referralId: id,
  /** Who had it when the page was drawn; nobody unless told. One who takes over from a colleague has seen who that is. */
  holderId: id.optional(),
});

type Input = z.infer<typeof takeReferralInput>;
type Refused = "not-found" | "referral.over" | "referral.taken-meanwhile";

/** Says to colleagues and to the broker who has it. */
export function takeReferral(actor: Actor, input: Input): Promise<Outcome<{ referralId: string }, Refused>> {
  return database().$transaction(async (tx): Promise<Outcome<{ referralId: string }, Refused>> => {
    const found = actor.kind === "staff" ? await lockReferral(tx, actor, input.referralId) : null;
    if (!found) return refuse("not-found");
    const { quote, referral } = found;
    if (referral.answer || referral.withdrawnAt || quote.status !== "REFERRED")
      return refuse("referral.over");
    if (referral.holderId === actor.accountId) return success({ referralId: referral.id });
    if (referral.holderId !== (input.holderId ?? null)) {
      return refuse("referral.taken-meanwhile", { name: nameOf(referral.holder) });
    }
    await tx.quoteReferral.update({
      where: { id: referral.id },
      data: { holderId: actor.accountId, heldAt: now() },
    });
    // Changes nothing of the quote, and calls out to the pages that have it open.
    await tx.$executeRaw`UPDATE "Quote" SET status = status WHERE id = ${quote.id}::uuid`;
    await recordAudit(tx, actor, {
      event: "referral.taken",
      subject: { type: "quote", id: quote.id },
      brokerageId: quote.brokerageId,
      after: { reference: quote.reference },
    });
    return success({ referralId: referral.id });
  });
}
