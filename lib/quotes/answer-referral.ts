import { z } from "zod";
import type { Actor, StaffActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { queueEmail } from "@/lib/email/queue-email";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { referralAnswered } from "./emails/referral-answered";
import type { LockedQuote } from "./lock-quote";
import { type LockedReferral, lockReferral, nameOf } from "./lock-referral";
import { openAgainUntil } from "./open-again-until";
import { brokersToTell } from "./people-to-tell";
import { recordQuoteEvent } from "./record-event";
import { remark } from "./remark";

export const answerReferralInput = z.object({
  referralId: id,
  answer: z.enum(["ACCEPTED", "REFUSED"], { error: "referral.answer-needed" }),
  /** Why not; or under which conditions it may. */
  reason: remark.optional(),
});

type Input = z.infer<typeof answerReferralInput>;
type Refused = "not-found" | "referral.reason-needed" | "referral.over" | "referral.answered-by-other";

/**
 * The insurer's answer, for exactly the answers and the calculation that it was asked about: that version is kept as it is
 * from here on. Accepted, the quote may be offered; refused, it can be filled in otherwise.
 */
export function answerReferral(
  actor: Actor,
  input: Input,
): Promise<Outcome<{ referralId: string; answer: Input["answer"] }, Refused>> {
  return database().$transaction(async (tx) => {
    const found = actor.kind === "staff" ? await lockReferral(tx, actor, input.referralId) : null;
    if (actor.kind !== "staff" || !found) return refuse("not-found");
    const { quote, referral } = found;
    const { answer, reason = "" } = input;
    const done = success({ referralId: referral.id, answer });
    if (referral.answer) {
      const again = referral.answeredById === actor.accountId && referral.answer === answer;
      return again ? done : refuse("referral.answered-by-other", { name: nameOf(referral.answeredBy) });
    }
    if (referral.withdrawnAt || quote.status !== "REFERRED") return refuse("referral.over");
    if (answer === "REFUSED" && !reason) return refuse("referral.reason-needed");
    await keep(tx, actor, quote, referral, { answer, reason });
    return done;
  });
}

async function keep(
  tx: Transaction,
  actor: StaffActor,
  quote: LockedQuote,
  referral: LockedReferral,
  { answer, reason }: { answer: Input["answer"]; reason: string },
): Promise<void> {
  const at = now();
  await tx.quoteReferral.update({
    where: { id: referral.id },
    data: {
      answer,
      reason: reason || null,
      answeredById: actor.accountId,
      answeredAt: at,
      ...(referral.holderId ? {} : { holderId: actor.accountId, heldAt: at }),
    },
  });
  const accepted = answer === "ACCEPTED";
  await tx.quote.update({
    where: { id: quote.id },
    data: {
      status: accepted ? "CALCULATED" : "DRAFT",
      expiresOn: openAgainUntil(quote),
      updatedById: actor.accountId,
      updatedAt: at,
    },
  });
  await recordQuoteEvent(tx, actor, quote.id, accepted ? "REFERRAL_ACCEPTED" : "REFERRAL_REFUSED", {
    version: quote.currentVersion,
  });
  await recordAudit(tx, actor, {
    event: accepted ? "referral.accepted" : "referral.refused",
    subject: { type: "quote", id: quote.id },
    brokerageId: quote.brokerageId,
    after: { reference: quote.reference },
  });
  for (const { id: accountId, email, language } of await brokersToTell(tx, quote, referral.askedById)) {
    await queueEmail(tx, {
      template: referralAnswered,
      to: email,
      language,
      accountId,
      eventKey: `referral-answered:${referral.id}:${accountId}`,
      data: {
        quoteId: quote.id,
        reference: quote.reference,
        customer: quote.customerName,
        answer,
        reason,
        by: actor.name,
      },
    });
  }
}
