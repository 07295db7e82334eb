import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import type { PlainDate } from "@/lib/values/dates";
import type { Cents } from "@/lib/values/money";
import { totalsVisibleTo } from "./access";
import { openOf, type SettlementStatus, settlementStatus } from "./settlement";

/**
 * Of the invoice `s` of bordereau `b`, what an actor sees of its amount, and whether that is all of it: to be joined under
 * the name `seen`. An employer's is read off the invoice; a broker's is what the own covers add up to.
 */
export function shareOf(actor: Actor): Prisma.Sql {
  if (actor.kind !== "broker") {
    return Prisma.sql`CROSS JOIN LATERAL (SELECT s."chargedCents" AS charged, TRUE AS whole) seen`;
  }
  return Prisma.sql`CROSS JOIN LATERAL (
    SELECT coalesce(sum(cents) FILTER (WHERE theirs), 0) AS charged, coalesce(bool_and(theirs), FALSE) AS whole
    FROM (
      SELECT t."employerCents" + t."employeeCents" + t."taxCents" + t."rszCents" AS cents,
        ${totalsVisibleTo(actor)} AS theirs
      FROM "BordereauTotal" t WHERE t."bordereauId" = b.id
    ) totals) seen`;
}

export type Invoice = {
  readonly dueOn: PlainDate;
  readonly paidOn: PlainDate | null;
  readonly chargedCents: Cents;
  readonly paidCents: Cents;
};

export type SeenAmounts = {
  readonly status: SettlementStatus;
  /** Of the covers that the reader looks after. */
  readonly chargedCents: Cents;
  /** What was paid and what is open are of the whole invoice: null for whom it is not all there. */
  readonly paidCents: Cents | null;
  readonly openCents: Cents | null;
};

/** How far the payment is may be known to all who see the invoice; what it came to only to whom all of it is shown. */
export function seenAmounts(
  invoice: Invoice,
  seen: { readonly charged: Cents; readonly whole: boolean },
  today: PlainDate,
): SeenAmounts {
  return {
    status: settlementStatus(invoice, today),
    chargedCents: seen.charged,
    paidCents: seen.whole ? invoice.paidCents : null,
    openCents: seen.whole ? openOf(invoice) : null,
  };
}
