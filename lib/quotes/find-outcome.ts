import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { isProduct, type Product } from "@/lib/products/products";
import type { Calculation } from "@/lib/tariffs/calculation";
import type { TariffDefinition } from "@/lib/tariffs/definition";
import { tariffInForce } from "@/lib/tariffs/find-tariff";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { plainDateOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { quotesVisibleTo } from "./access";
import { startOf } from "./choose-tariff";
import { nameOf } from "./lock-referral";
import { missingAnswers } from "./missing-answers";
import { answersOf, calculationOf } from "./outcome-of";
import { shownStatus } from "./shown-status";

const person = { select: { firstName: true, lastName: true } } as const;

const chosenVersion = {
  id: true,
  number: true,
  answers: true,
  revision: true,
  result: true,
  totalCents: true,
  tariffVersionId: true,
  tariffVersion: { select: { number: true, name: true } },
  calculatedAt: true,
  calculatedBy: person,
  offeredAt: true,
  offeredBy: person,
  validUntil: true,
  acceptedAt: true,
  acceptedByName: true,
  acceptedOn: true,
} as const satisfies Prisma.QuoteVersionSelect;

const chosenReferral = {
  id: true,
  versionId: true,
  version: { select: { number: true } },
  findings: true,
  message: true,
  askedAt: true,
  askedBy: person,
  dueOn: true,
  holder: person,
  heldAt: true,
  answer: true,
  reason: true,
  answeredAt: true,
  answeredBy: person,
  withdrawnAt: true,
} as const satisfies Prisma.QuoteReferralSelect;

const chosen = {
  id: true,
  product: true,
  status: true,
  endReason: true,
  expiresOn: true,
  answers: true,
  revision: true,
  currentVersion: true,
  tariffVersionId: true,
  versions: { select: chosenVersion, orderBy: { number: "desc" } },
  referrals: { select: chosenReferral, orderBy: { askedAt: "desc" } },
  events: {
    select: { id: true, kind: true, authorName: true, facts: true, at: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 100,
  },
} as const satisfies Prisma.QuoteSelect;

type Found = Prisma.QuoteGetPayload<{ select: typeof chosen }>;

export type QuoteVersionView = ReturnType<typeof viewVersion>;
export type ReferralView = ReturnType<typeof viewReferral>;
export type QuoteEventView = Found["events"][number];
export type QuoteOutcome = NonNullable<Awaited<ReturnType<typeof findOutcome>>>;

/** What became of a quote: its calculation, what is missing, what was offered and asked, and its history. */
export async function findOutcome(actor: Actor, quoteId: string) {
  if (!isId(quoteId)) return null;
  const found = await database().quote.findFirst({
    where: { id: quoteId, AND: quotesVisibleTo(actor) },
    select: chosen,
  });
  if (!found || !isProduct(found.product)) return null;
  const definition = tariffOf(found.product);
  const answers = answersOf(found.answers);
  const status = shownStatus(found);
  const versions = found.versions.map(viewVersion);
  const referrals = found.referrals.map(viewReferral);
  const current = versions.find(({ number }) => number === found.currentVersion) ?? null;
  const fresh = current !== null && current.revision === found.revision;
  const missing = missingAnswers(definition, answers);
  const latestOffer = versions.find(({ offeredAt }) => offeredAt !== null) ?? null;
  const open = status === "DRAFT" || status === "CALCULATED";
  return {
    id: found.id,
    product: found.product,
    status,
    answers,
    revision: found.revision,
    number: found.currentVersion,
    missing,
    needsRecorded: definition.needsAreRecorded(answers),
    startsOn: startOf(definition, answers),
    /** The calculation of the version that is worked at; `fresh` while it is one of the answers as they are now. */
    current,
    fresh,
    versions,
    referrals,
    /** The question that waits for the insurer now. */
    waiting: status === "REFERRED" ? (referrals.find(isOpen) ?? null) : null,
    /** The insurer's answer to the version that is worked at. */
    answered: referrals.find(({ answer, versionId }) => answer && versionId === current?.id) ?? null,
    /** The last offer, as long as it can be accepted. */
    acceptable: canAccept(latestOffer, status) ? latestOffer : null,
    newer: open && missing.length === 0 ? await newerTariff(found, definition, answers, found.product) : null,
    events: found.events,
  };
}

function viewVersion({
  result,
  answers,
  tariffVersion,
  validUntil,
  acceptedOn,
  ...facts
}: Found["versions"][number]) {
  return {
    ...facts,
    answers: answersOf(answers),
    result: calculationOf(result),
    tariff: tariffVersion,
    calculatedBy: nameOf(facts.calculatedBy),
    offeredBy: facts.offeredBy && nameOf(facts.offeredBy),
    validUntil: validUntil && plainDateOf(validUntil),
    acceptedOn: acceptedOn && plainDateOf(acceptedOn),
  };
}

export function viewReferral({ findings, version, dueOn, ...facts }: Found["referrals"][number]) {
  return {
    ...facts,
    version: version.number,
    findings: calculationOf({ findings }).findings,
    dueOn: plainDateOf(dueOn),
    askedBy: nameOf(facts.askedBy),
    holder: facts.holder && nameOf(facts.holder),
    answeredBy: facts.answeredBy && nameOf(facts.answeredBy),
  };
}

function isOpen({ answer, withdrawnAt }: { answer: unknown; withdrawnAt: Date | null }): boolean {
  return !answer && !withdrawnAt;
}

function canAccept(offer: QuoteVersionView | null, status: Found["status"]): boolean {
  if (!offer?.validUntil || offer.acceptedAt || offer.validUntil < today()) return false;
  return status === "OFFERED" || status === "DRAFT" || status === "CALCULATED";
}

export type NewerTariff = {
  readonly number: number;
  readonly name: string;
  readonly outcome: Calculation["outcome"];
  readonly totalCents: number;
};

/** A tariff that came into force since the quote was calculated, with what it would cost then. */
async function newerTariff(
  quote: Found,
  definition: TariffDefinition,
  answers: Answers,
  product: Product,
): Promise<NewerTariff | null> {
  if (!quote.tariffVersionId) return null;
  const tariff = await tariffInForce(product, startOf(definition, answers));
  if (!tariff || tariff.id === quote.tariffVersionId) return null;
  const { outcome, total } = definition.calculate(tariff.figures, answers, today());
  return { number: tariff.number, name: tariff.name, outcome, totalCents: total.total };
}
