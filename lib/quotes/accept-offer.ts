import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { queueEmail } from "@/lib/email/queue-email";
import { isProduct } from "@/lib/products/products";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { dateField, formatDate, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { dateInBrussels, today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { offerAccepted } from "./emails/offer-accepted";
import { type LockedQuote, lockQuote } from "./lock-quote";
import { answersOf } from "./outcome-of";
import { brokersToTell, underwritersToTell } from "./people-to-tell";
import { recordQuoteEvent } from "./record-event";
import { searchTextOf } from "./search-text-of";
import { shownStatus } from "./shown-status";

export const acceptOfferInput = z.object({
  quoteId: id,
  /** The number of the version that was offered. */
  version: z.coerce.number().int().positive(),
  /** Who said yes for the customer. */
  name: z
    .string({ error: "value.required" })
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(1, "value.required").max(120, "text.too-long")),
  on: dateField,
});

type Input = z.infer<typeof acceptOfferInput>;
type Refused =
  | "not-found"
  | "offer.none"
  | "offer.expired"
  | "offer.newer"
  | "offer.with-insurer"
  | "offer.day-ahead"
  | "offer.day-before";

/**
 * The customer said yes to an offer that is still open. An earlier offer can be accepted as long as no newer one was made:
 * what was worked at since then is left, and the quote is again as that offer says.
 */
export function acceptOffer(actor: Actor, input: Input): Promise<Outcome<{ quoteId: string }, Refused>> {
  return database().$transaction(async (tx): Promise<Outcome<{ quoteId: string }, Refused>> => {
    if (actor.kind !== "broker") return refuse("not-found");
    const quote = await lockQuote(tx, actor, input.quoteId);
    if (!quote) return refuse("not-found");
    const offers = await tx.quoteVersion.findMany({
      where: { quoteId: quote.id, offeredAt: { not: null } },
      select: chosen,
      orderBy: { number: "desc" },
    });
    const version = offers.find(({ number }) => number === input.version);
    if (!version?.offeredAt || !version.validUntil) return refuse("offer.none");
    if (version.acceptedAt) return success({ quoteId: quote.id });
    const validUntil = plainDateOf(version.validUntil);
    if (validUntil < today()) return refuse("offer.expired", { date: formatDate(validUntil) });
    if (offers[0]?.number !== version.number) return refuse("offer.newer");
    const status = shownStatus(quote);
    if (status === "REFERRED") return refuse("offer.with-insurer");
    if (status === "ACCEPTED" || status === "EXPIRED") return refuse("offer.none");
    if (input.on > today()) return refuse("offer.day-ahead");
    if (input.on < dateInBrussels(version.offeredAt)) return refuse("offer.day-before");
    await keep(tx, actor, quote, version, input);
    return success({ quoteId: quote.id });
  });
}

const chosen = {
  id: true,
  number: true,
  answers: true,
  totalCents: true,
  tariffVersionId: true,
  offeredAt: true,
  offeredById: true,
  validUntil: true,
  acceptedAt: true,
} as const satisfies Prisma.QuoteVersionSelect;

type Version = Prisma.QuoteVersionGetPayload<{ select: typeof chosen }>;

async function keep(
  tx: Transaction,
  actor: BrokerActor,
  quote: LockedQuote,
  version: Version,
  { name, on }: Input,
): Promise<void> {
  const at = now();
  await tx.quoteVersion.update({
    where: { id: version.id },
    data: {
      acceptedById: actor.accountId,
      acceptedAt: at,
      acceptedByName: name,
      acceptedOn: utcMidnight(on),
    },
  });
  await tx.quote.update({
    where: { id: quote.id },
    data: {
      status: "ACCEPTED",
      currentVersion: version.number,
      totalCents: version.totalCents,
      tariffVersionId: version.tariffVersionId,
      expiresOn: version.validUntil ?? quote.expiresOn,
      updatedById: actor.accountId,
      updatedAt: at,
      ...(version.number === quote.currentVersion ? {} : asItWasOffered(quote, version)),
    },
  });
  await recordQuoteEvent(tx, actor, quote.id, "ACCEPTED", {
    version: version.number,
    totalCents: version.totalCents,
    acceptedOn: on,
  });
  await recordAudit(tx, actor, {
    event: "quote.accepted",
    subject: { type: "quote", id: quote.id },
    brokerageId: quote.brokerageId,
    after: { reference: quote.reference, version: version.number, totalCents: version.totalCents, on },
  });
  const data = {
    quoteId: quote.id,
    reference: quote.reference,
    customer: quote.customerName,
    office: quote.brokerage.name,
    group: quote.group.name,
    version: version.number,
    totalCents: version.totalCents,
    on,
    by: actor.name,
  };
  const staff = (await underwritersToTell(tx)).map((one) => ({ ...one, side: "staff" as const }));
  const makers = (await brokersToTell(tx, quote, quote.createdById, version.offeredById)).map((one) => ({
    ...one,
    side: "broker" as const,
  }));
  for (const { id: accountId, email, language, side } of [...staff, ...makers]) {
    await queueEmail(tx, {
      template: offerAccepted,
      to: email,
      language,
      accountId,
      eventKey: `offer-accepted:${version.id}:${side}:${accountId}`,
      data: { ...data, side },
    });
  }
}

/** What was filled in since stands in the changes; the quote is now what the customer agreed to. */
function asItWasOffered(quote: LockedQuote, { answers }: Version) {
  const { product, reference, revision } = quote;
  const read = answersOf(answers);
  return {
    answers: answers as Prisma.InputJsonValue,
    revision: revision + 1,
    searchText: searchTextOf({ product, reference, answers: read }),
    ...(isProduct(product) ? { customerName: tariffOf(product).customerName(read) } : {}),
  };
}
