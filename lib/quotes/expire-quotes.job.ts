import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { systemOf } from "@/lib/email/blocked-addresses";
import { queueEmail } from "@/lib/email/queue-email";
import { defineJob } from "@/lib/jobs/define-job";
import { now } from "@/lib/values/clock";
import { addDays, formatDate, plainDateOf } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { offerExpired } from "./emails/offer-expired";
import { offerExpires } from "./emails/offer-expires";
import { expireQuotes } from "./expire-quotes";
import { brokersToTell } from "./people-to-tell";
import { endsByDate } from "./shown-status";

const atOnce = 100;
/** So many days before the last one the broker hears that an offer is about to expire. */
export const warnedDays = 7;

/**
 * Writes down what a day that passed has ended, and tells of offers that end soon or did. Some at a time, each batch one
 * transaction: the status, its history and the letter, or none of these. Nobody changed the quote, so it keeps its place in
 * the lists. A night without a worker is made up for by the next one; a letter is written once.
 */
export const expireQuotesJob = defineJob({
  ...expireQuotes,
  async run(context) {
    for (let ended = atOnce; ended === atOnce && !context.signal.aborted; ) {
      ended = await context.transaction((tx) => endSome(tx, context.runId));
    }
    let after: string | null = null;
    do {
      const from: string | null = after;
      after = await context.transaction((tx) => warnSome(tx, from));
    } while (after && !context.signal.aborted);
  },
});

type Ended = {
  id: string;
  reference: string;
  customerName: string;
  brokerageId: string;
  groupId: string;
  status: "DRAFT" | "CALCULATED" | "OFFERED";
  expiresOn: Date;
  createdById: string | null;
  versionId: string | null;
  offeredById: string | null;
};

/** Who fills one in at this moment keeps the row: that quote is for the next time. */
async function endSome(tx: Transaction, runId: string): Promise<number> {
  const ended = await tx.$queryRaw<Ended[]>`
    SELECT q.id, q.reference, q."customerName", q."brokerageId", q."groupId", q.status, q."expiresOn", q."createdById",
      v.id AS "versionId", v."offeredById"
    FROM "Quote" q
    LEFT JOIN "QuoteVersion" v ON v."quoteId" = q.id AND v.number = q."currentVersion" AND v."offeredAt" IS NOT NULL
    WHERE q.status = ANY(${[...endsByDate]}::"QuoteStatus"[]) AND q."expiresOn" < ${today()}::date
    ORDER BY q."expiresOn", q.id LIMIT ${atOnce} FOR NO KEY UPDATE OF q SKIP LOCKED`;
  const ids = ended.map(({ id }) => id);
  await tx.quote.updateMany({ where: { id: { in: ids } }, data: { status: "EXPIRED", endReason: "DATE" } });
  await tx.quoteEvent.createMany({
    data: ended.map(({ id, status }) => ({
      id: newId(),
      quoteId: id,
      kind: "EXPIRED" as const,
      authorName: "",
      at: now(),
      facts: { was: status },
    })),
  });
  await recordAudit(
    tx,
    systemOf(runId),
    ...ended.map(({ id, reference, brokerageId }) => ({
      event: "quote.expired" as const,
      subject: { type: "quote", id },
      brokerageId,
      after: { reference },
    })),
  );
  for (const quote of ended) if (quote.status === "OFFERED") await tell(tx, quote, "expired");
  return ended.length;
}

/** Gives the last one looked at, or nothing when there are no more. An offer that was open for a week or less needs no warning. */
async function warnSome(tx: Transaction, after: string | null): Promise<string | null> {
  const due = await tx.$queryRaw<Ended[]>`
    SELECT q.id, q.reference, q."customerName", q."brokerageId", q."groupId", q.status, q."expiresOn", q."createdById",
      v.id AS "versionId", v."offeredById"
    FROM "Quote" q
    JOIN "QuoteVersion" v ON v."quoteId" = q.id AND v.number = q."currentVersion"
    WHERE q.status = 'OFFERED' AND q."expiresOn" BETWEEN ${today()}::date AND ${addDays(today(), warnedDays)}::date
      AND (v."offeredAt" AT TIME ZONE 'Europe/Brussels')::date < q."expiresOn" - ${warnedDays}::int
      AND (${after}::uuid IS NULL OR q.id > ${after}::uuid)
    ORDER BY q.id LIMIT ${atOnce}`;
  for (const quote of due) await tell(tx, quote, "expires");
  return due.length === atOnce ? (due.at(-1)?.id ?? null) : null;
}

async function tell(tx: Transaction, quote: Ended, what: "expires" | "expired"): Promise<void> {
  const template = what === "expires" ? offerExpires : offerExpired;
  for (const { id: accountId, email, language } of await brokersToTell(
    tx,
    quote,
    quote.offeredById ?? quote.createdById,
  )) {
    await queueEmail(tx, {
      template,
      to: email,
      language,
      accountId,
      eventKey: `offer-${what}:${quote.versionId ?? quote.id}:${accountId}`,
      data: {
        quoteId: quote.id,
        reference: quote.reference,
        customer: quote.customerName,
        lastDay: formatDate(plainDateOf(quote.expiresOn)),
      },
    });
  }
}
