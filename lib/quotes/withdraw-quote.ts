import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { QuoteStatus } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";
import { laterOf, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockQuote } from "./lock-quote";
import { recordQuoteEvent } from "./record-event";
import { shownStatus } from "./shown-status";

export const withdrawQuoteInput = z.object({ quoteId: id });

type Input = z.infer<typeof withdrawQuoteInput>;
type Done<R extends string> = Promise<Outcome<{ quoteId: string }, "not-found" | R>>;

/** So long a quote that was stopped by mistake can be taken up again. */
const undoHours = 24;

/** The customer wants no more of it. What waits at the insurer is taken back with it. */
export function withdrawQuote(actor: Actor, { quoteId }: Input): Done<"quote.not-open"> {
  return database().$transaction(async (tx) => {
    const quote = actor.kind === "broker" ? await lockQuote(tx, actor, quoteId) : null;
    if (!quote) return refuse("not-found");
    if (quote.endReason === "WITHDRAWN") return success({ quoteId: quote.id });
    const was = shownStatus(quote);
    if (was === "ACCEPTED" || was === "EXPIRED") return refuse("quote.not-open");
    await tx.quoteReferral.updateMany({
      where: { quoteId: quote.id, answer: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    await tx.quote.update({
      where: { id: quote.id },
      data: { status: "EXPIRED", endReason: "WITHDRAWN", updatedById: actor.accountId, updatedAt: now() },
    });
    await recordQuoteEvent(tx, actor, quote.id, "WITHDRAWN", { was });
    await recordAudit(tx, actor, {
      event: "quote.withdrawn",
      subject: { type: "quote", id: quote.id },
      brokerageId: quote.brokerageId,
      after: { reference: quote.reference },
    });
    return success({ quoteId: quote.id });
  });
}

/** As it was before it was stopped; only what waited at the insurer has to be asked again. */
export function reopenQuote(
  actor: Actor,
  { quoteId }: Input,
): Done<"quote.not-withdrawn" | "quote.reopen-too-late"> {
  return database().$transaction(async (tx) => {
    const quote = actor.kind === "broker" ? await lockQuote(tx, actor, quoteId) : null;
    if (!quote) return refuse("not-found");
    const [last] = await lastEvents(tx, quote.id);
    if (quote.endReason !== "WITHDRAWN") {
      // The same post again.
      return last?.kind === "REOPENED" ? success({ quoteId: quote.id }) : refuse("quote.not-withdrawn");
    }
    const stopped = (await lastEvents(tx, quote.id, "WITHDRAWN"))[0];
    if (!stopped || !canReopen(stopped.at)) return refuse("quote.reopen-too-late");
    const status = statusBefore(stopped.facts);
    // An offer that could be accepted until yesterday is not made to live longer by being stopped and taken up again.
    const lastDay = plainDateOf(quote.expiresOn);
    if (status === "OFFERED" && lastDay < today()) return refuse("quote.reopen-too-late");
    const expiresOn = status === "OFFERED" ? lastDay : laterOf(lastDay, today());
    await tx.quote.update({
      where: { id: quote.id },
      data: {
        status,
        endReason: null,
        expiresOn: utcMidnight(expiresOn),
        updatedById: actor.accountId,
        updatedAt: now(),
      },
    });
    await recordQuoteEvent(tx, actor, quote.id, "REOPENED");
    await recordAudit(tx, actor, {
      event: "quote.reopened",
      subject: { type: "quote", id: quote.id },
      brokerageId: quote.brokerageId,
      after: { reference: quote.reference },
    });
    return success({ quoteId: quote.id });
  });
}

/** Whether a quote that was stopped at this moment can still be taken up again. */
export function canReopen(stoppedAt: Date): boolean {
  return now().getTime() - stoppedAt.getTime() < undoHours * 3_600_000;
}

function lastEvents(tx: Transaction, quoteId: string, kind?: "WITHDRAWN") {
  return tx.quoteEvent.findMany({
    where: { quoteId, ...(kind ? { kind } : {}) },
    select: { kind: true, at: true, facts: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
  });
}

function statusBefore(facts: unknown): QuoteStatus {
  const was = typeof facts === "object" && facts !== null && "was" in facts ? facts.was : null;
  if (was === "OFFERED") return "OFFERED";
  return was === "CALCULATED" || was === "REFERRED" ? "CALCULATED" : "DRAFT";
}
