import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { isProduct } from "@/lib/products/products";
import type { Calculation } from "@/lib/tariffs/calculation";
import type { TariffDefinition } from "@/lib/tariffs/definition";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { quotesVisibleTo } from "./access";
import { chooseTariff } from "./choose-tariff";
import { usableGroup } from "./create-quote";
import { type LockedQuote, lockQuote } from "./lock-quote";
import { missingAnswers } from "./missing-answers";
import { answersOf } from "./outcome-of";
import { recordQuoteEvent } from "./record-event";
import { shownStatus } from "./shown-status";

export const calculateQuoteInput = z.object({
  quoteId: id,
  /** Of the answers that the broker has before the eyes. */
  revision: z.coerce.number().int().nonnegative(),
  /** The quote keeps the tariff it was made with, unless the broker chooses the newer one. */
  tariff: z.enum(["kept", "newer"]).default("kept"),
});

type Input = z.infer<typeof calculateQuoteInput>;
type Refused =
  | "not-found"
  | "quote.not-open"
  | "quote.changed-meanwhile"
  | "quote.no-access"
  | "quote.incomplete"
  | "quote.no-tariff"
  | "quote.too-large";
/** What the database keeps of a premium: twenty-one million euro a year. */
const mostCents = 2_147_483_647;

type Calculated = { quoteId: string; version: number; outcome: Calculation["outcome"] };

/** From answers to premium lines: kept with the quote, with the tariff it was made with. Without a price it stays a draft. */
export async function calculateQuote(actor: Actor, input: Input): Promise<Outcome<Calculated, Refused>> {
  if (actor.kind !== "broker") return refuse("not-found");
  // Before the lock: who waits for it holds a connection, and the tariff is read over another.
  const seen = await database().quote.findFirst({
    where: { id: input.quoteId, AND: quotesVisibleTo(actor) },
    select: { product: true, answers: true, revision: true, tariffVersionId: true },
  });
  if (!seen || !isProduct(seen.product)) return refuse("not-found");
  const { product } = seen;
  const definition = tariffOf(product);
  const tariff = await chooseTariff(seen, definition, input.tariff);
  return database().$transaction(async (tx): Promise<Outcome<Calculated, Refused>> => {
    const quote = await lockQuote(tx, actor, input.quoteId);
    if (!quote) return refuse("not-found");
    const { groupId, tariffVersionId } = quote;
    const status = shownStatus(quote);
    if (status !== "DRAFT" && status !== "CALCULATED") return refuse("quote.not-open");
    const otherTariff = tariffVersionId !== seen.tariffVersionId && tariffVersionId !== tariff?.id;
    const otherAnswers = quote.revision !== input.revision || quote.revision !== seen.revision;
    if (otherAnswers || otherTariff) return refuse("quote.changed-meanwhile");
    if (!(await usableGroup(tx, actor, { product, groupId }))) return refuse("quote.no-access");
    const answers = answersOf(quote.answers);
    const missing = missingAnswers(definition, answers);
    if (missing.length > 0) return refuse("quote.incomplete", { count: missing.length });
    if (!tariff) return refuse("quote.no-tariff");
    const result = definition.calculate(tariff.figures, answers, today());
    if (result.total.total > mostCents) return refuse("quote.too-large");
    return success(await keep(tx, actor, { quote, definition, answers, tariffVersionId: tariff.id, result }));
  });
}

type Made = {
  quote: LockedQuote;
  definition: TariffDefinition;
  answers: Answers;
  tariffVersionId: string;
  result: Calculation;
};

async function keep(tx: Transaction, actor: Actor, made: Made): Promise<Calculated> {
  const { quote, definition, answers, tariffVersionId, result } = made;
  const calculated = { quoteId: quote.id, outcome: result.outcome };
  const status = result.outcome === "refused" ? "DRAFT" : "CALCULATED";
  const there = await tx.quoteVersion.findUnique({
    where: { quoteId_number: { quoteId: quote.id, number: quote.currentVersion } },
    select: {
      id: true,
      number: true,
      revision: true,
      tariffVersionId: true,
      totalCents: true,
      result: true,
      offeredAt: true,
      referrals: { where: { answer: { not: null } }, select: { answer: true } },
    },
  });
  const refused = there?.referrals.some(({ answer }) => answer === "REFUSED") ?? false;
  const same =
    there !== null &&
    there.revision === quote.revision &&
    there.tariffVersionId === tariffVersionId &&
    isDeepStrictEqual(there.result, plain(result));
  // A second click, or a colleague a moment later.
  if (there && same && !refused && quote.status === status) return { ...calculated, version: there.number };

  // What the insurer answered stays as it was answered: another calculation is another version.
  const kept = there !== null && (there.referrals.length > 0 || there.offeredAt !== null);
  const number = kept ? quote.currentVersion + 1 : quote.currentVersion;
  const data = {
    answers: quote.answers as Prisma.InputJsonValue,
    revision: quote.revision,
    tariffVersionId,
    result: plain(result),
    totalCents: result.total.total,
    calculatedById: actor.accountId,
    calculatedAt: now(),
  };
  await tx.quoteVersion.upsert({
    where: { quoteId_number: { quoteId: quote.id, number } },
    create: { id: newId(), quoteId: quote.id, number, ...data },
    update: data,
  });
  const totalCents = result.outcome === "refused" ? null : result.total.total;
  await tx.quote.update({
    where: { id: quote.id },
    data: {
      status,
      tariffVersionId,
      totalCents,
      currentVersion: number,
      customerName: definition.customerName(answers),
      updatedById: actor.accountId,
      updatedAt: now(),
    },
  });
  const changed = quote.tariffVersionId !== null && quote.tariffVersionId !== tariffVersionId;
  const beforeCents = quote.totalCents ?? there?.totalCents ?? null;
  await recordQuoteEvent(tx, actor, quote.id, changed ? "TARIFF_CHANGED" : "CALCULATED", {
    version: number,
    outcome: result.outcome,
    totalCents,
    ...(changed ? { beforeCents } : {}),
  });
  await recordAudit(tx, actor, {
    event: "quote.calculated",
    subject: { type: "quote", id: quote.id },
    brokerageId: quote.brokerageId,
    after: {
      reference: quote.reference,
      version: number,
      outcome: result.outcome,
      tariffVersionId,
      totalCents,
    },
  });
  return { ...calculated, version: number };
}

/** As the database gives it back. */
function plain(result: Calculation): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(result));
}
