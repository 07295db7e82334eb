import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockQuote } from "./lock-quote";
import { openAgainUntil } from "./open-again-until";
import { recordQuoteEvent } from "./record-event";

export const withdrawReferralInput = z.object({ quoteId: id, referralId: id });

type Input = z.infer<typeof withdrawReferralInput>;
type Refused = "not-found" | "referral.answered-meanwhile";

/** The broker needs no answer any more: the quote is again as it was calculated, and can be changed. */
export function withdrawReferral(actor: Actor, input: Input): Promise<Outcome<{ quoteId: string }, Refused>> {
  return database().$transaction(async (tx): Promise<Outcome<{ quoteId: string }, Refused>> => {
    const quote = actor.kind === "broker" ? await lockQuote(tx, actor, input.quoteId) : null;
    const referral =
      quote &&
      (await tx.quoteReferral.findFirst({
        where: { id: input.referralId, quoteId: quote.id },
        select: { id: true, answer: true, withdrawnAt: true },
      }));
    if (!quote || !referral) return refuse("not-found");
    if (referral.withdrawnAt) return success({ quoteId: quote.id });
    if (referral.answer || quote.status !== "REFERRED") return refuse("referral.answered-meanwhile");
    await tx.quoteReferral.update({ where: { id: referral.id }, data: { withdrawnAt: now() } });
    await tx.quote.update({
      where: { id: quote.id },
      data: {
        status: "CALCULATED",
        expiresOn: openAgainUntil(quote),
        updatedById: actor.accountId,
        updatedAt: now(),
      },
    });
    await recordQuoteEvent(tx, actor, quote.id, "REFERRAL_WITHDRAWN");
    await recordAudit(tx, actor, {
      event: "quote.referral-withdrawn",
      subject: { type: "quote", id: quote.id },
      brokerageId: quote.brokerageId,
      after: { reference: quote.reference },
    });
    return success({ quoteId: quote.id });
  });
}
