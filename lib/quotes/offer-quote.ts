import { Readable } from "node:stream";
import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { storeFile } from "@/lib/files/store-file";
import { languages } from "@/lib/i18n/language";
import { isProduct } from "@/lib/products/products";
import { tariffById } from "@/lib/tariffs/find-tariff";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { addDays, addYears, earlierOf, utcMidnight } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { momentInBrussels, today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { quotesVisibleTo } from "./access";
import { startOf } from "./choose-tariff";
import { usableGroup } from "./create-quote";
import { drawOffer } from "./draw-offer";
import { type LockedQuote, lockQuote } from "./lock-quote";
import type { Offer } from "./offer-paper";
import { answersOf, calculationOf } from "./outcome-of";
import { recordQuoteEvent } from "./record-event";
import { shownStatus } from "./shown-status";

export const offerQuoteInput = z.object({ quoteId: id, revision: z.coerce.number().int().nonnegative() });

type Input = z.infer<typeof offerQuoteInput>;
type Refused =
  | "not-found"
  | "quote.not-open"
  | "quote.changed-meanwhile"
  | "quote.not-calculated"
  | "quote.needs-referral"
  | "quote.needs-missing"
  | "quote.start-past"
  | "quote.no-access";
type Offered = { quoteId: string; version: number };

/** An offer is proof of what was agreed: ten years, as long as an insurer can be asked about it. */
const keptForYears = 10;

/**
 * The calculation as an offer: from here on it stays as it is, on paper in three languages. The papers are made in the same
 * act; when one of them fails nothing is offered. It can be accepted until its tariff's number of days has passed, and never
 * after the day that the policy begins: there is no cover for the past.
 */
export async function offerQuote(actor: Actor, input: Input): Promise<Outcome<Offered, Refused>> {
  if (actor.kind !== "broker") return refuse("not-found");
  // Before the lock: who waits for it holds a connection, and the tariff is read over another.
  const seen = await database().quote.findFirst({
    where: { id: input.quoteId, AND: quotesVisibleTo(actor) },
    select: { tariffVersionId: true },
  });
  if (!seen) return refuse("not-found");
  const tariff = seen.tariffVersionId ? await tariffById(seen.tariffVersionId) : null;
  return database().$transaction(async (tx): Promise<Outcome<Offered, Refused>> => {
    const quote = await lockQuote(tx, actor, input.quoteId);
    if (!quote || !isProduct(quote.product)) return refuse("not-found");
    const { product, groupId } = quote;
    const status = shownStatus(quote);
    const version = await findVersion(tx, quote);
    const offered = success({ quoteId: quote.id, version: quote.currentVersion });
    // The same post again.
    if (status === "OFFERED" && version?.offeredById === actor.accountId) return offered;
    if (status !== "DRAFT" && status !== "CALCULATED") return refuse("quote.not-open");
    if (quote.revision !== input.revision) return refuse("quote.changed-meanwhile");
    if (status !== "CALCULATED" || version?.revision !== quote.revision)
      return refuse("quote.not-calculated");
    const result = calculationOf(version.result);
    const [referral] = version.referrals;
    if (result.outcome === "refused" || (result.outcome === "referred" && !referral))
      return refuse("quote.needs-referral");
    const definition = tariffOf(product);
    const answers = answersOf(quote.answers);
    if (!definition.needsAreRecorded(answers)) return refuse("quote.needs-missing");
    const startsOn = startOf(definition, answers);
    if (startsOn < today()) return refuse("quote.start-past");
    if (!(await usableGroup(tx, actor, { product, groupId }))) return refuse("quote.no-access");
    if (tariff?.id !== version.tariffVersionId) return refuse("quote.changed-meanwhile");

    const validUntil = earlierOf(addDays(today(), definition.offerValidDays(tariff.figures)), startsOn);
    const access = await tx.productAccess.findFirst({
      where: { groupId, product, status: "ACCEPTED" },
      select: { producerNumber: true },
    });
    await keep(tx, actor, quote, version.id, {
      reference: quote.reference,
      product,
      version: version.number,
      customerName: definition.customerName(answers),
      office: quote.brokerage,
      group: { name: quote.group.name, producerNumber: access?.producerNumber ?? "" },
      madeBy: actor.name,
      offeredOn: today(),
      validUntil,
      startsOn,
      answers,
      result,
      conditions: referral?.reason ?? null,
      tariff: { number: tariff.number, name: tariff.name },
    });
    return offered;
  });
}

function findVersion(tx: Transaction, { id: quoteId, currentVersion }: LockedQuote) {
  return tx.quoteVersion.findUnique({
    where: { quoteId_number: { quoteId, number: currentVersion } },
    select: {
      id: true,
      number: true,
      revision: true,
      result: true,
      tariffVersionId: true,
      offeredById: true,
      referrals: { where: { answer: "ACCEPTED" }, select: { reason: true } },
    },
  });
}

async function keep(
  tx: Transaction,
  actor: BrokerActor,
  quote: LockedQuote,
  versionId: string,
  offer: Offer,
): Promise<void> {
  const at = now();
  for (const language of languages) {
    const { name, bytes } = await drawOffer(offer, language);
    const stored = await storeFile(
      Readable.from([bytes]),
      {
        name,
        mediaType: "application/pdf",
        about: "QUOTES",
        brokerageId: quote.brokerageId,
        retainUntil: momentInBrussels(addYears(today(), keptForYears), "00:00"),
      },
      {
        transaction: (work) => work(tx),
        together: async (_tx, fileId) => {
          await tx.quotePaper.create({ data: { versionId, language, fileId } });
        },
      },
    );
    if (!stored.ok) throw new Error(`The paper was not stored: ${stored.reason}`);
  }
  const validUntil = utcMidnight(offer.validUntil);
  await tx.quoteVersion.update({
    where: { id: versionId },
    data: { offeredById: actor.accountId, offeredAt: at, validUntil },
  });
  await tx.quote.update({
    where: { id: quote.id },
    data: { status: "OFFERED", expiresOn: validUntil, updatedById: actor.accountId, updatedAt: at },
  });
  await recordQuoteEvent(tx, actor, quote.id, "OFFERED", {
    version: offer.version,
    totalCents: offer.result.total.total,
    validUntilOn: offer.validUntil,
  });
  await recordAudit(tx, actor, {
    event: "quote.offered",
    subject: { type: "quote", id: quote.id },
    brokerageId: quote.brokerageId,
    after: {
      reference: quote.reference,
      version: offer.version,
      totalCents: offer.result.total.total,
      validUntil: offer.validUntil,
    },
  });
}
