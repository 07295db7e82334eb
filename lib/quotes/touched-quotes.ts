import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { QuoteStatus } from "@/lib/database/generated/enums";
import type { Calculation } from "@/lib/tariffs/calculation";
import type { TariffDefinition } from "@/lib/tariffs/definition";
import { openTariff } from "@/lib/tariffs/open-tariff";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { quoteRowsVisibleTo } from "./access";
import { missingAnswers } from "./missing-answers";

/** An open quote whose policy would begin under a version that it was not made with: what it costs, and what it would cost. */
export type TouchedQuote = {
  readonly id: string;
  readonly reference: string;
  readonly customerName: string;
  readonly office: string;
  readonly group: string;
  readonly status: QuoteStatus;
  readonly startsOn: string;
  /** With what it was made with; a draft with what counts without this version. Null where there is no price. */
  readonly oldCents: number | null;
  readonly newCents: number | null;
  readonly outcome: Calculation["outcome"];
};

type Loaded = Omit<TouchedQuote, "oldCents" | "newCents" | "outcome"> & {
  totalCents: number | null;
  answers: Answers;
};

type Version = {
  readonly id: string;
  readonly product: string;
  readonly definition: TariffDefinition;
  readonly figures: unknown;
  readonly from: string;
  readonly until: string | null;
  readonly figuresBefore: unknown;
};

const batch = 500;
/** Beyond these the effect is told of the first ones, and the file has them all. */
export const mostSummed = 5_000;

export type TouchedQuestion = {
  readonly versionId: string;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
};

/** A page of them, the newest first: a version that is still a draft shows what it would do. */
export async function findTouchedQuotes(
  actor: Actor,
  question: TouchedQuestion,
): Promise<{ rows: TouchedQuote[]; next: string | null; previous: string | null } | null> {
  const version = await findVersion(actor, question.versionId);
  if (!version) return null;
  const { size = 25 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const backwards = !after && Boolean(before);
  const rows: TouchedQuote[] = [];
  for await (const some of batches(actor, version, { from: after ?? before, backwards })) {
    rows.push(...some);
    if (rows.length > size) break;
  }
  const more = rows.length > size;
  const page = rows.slice(0, size);
  if (backwards) page.reverse();
  return {
    rows: page,
    next: backwards || more ? (page.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (page[0]?.id ?? null) : null) : after ? (page[0]?.id ?? null) : null,
  };
}

export type Effect = {
  readonly quotes: number;
  /** Whether that is all of them. */
  readonly all: boolean;
  readonly dearer: number;
  readonly cheaper: number;
  readonly same: number;
  readonly referred: number;
  readonly refused: number;
  /** Of those that have a price before and after. */
  readonly oldCents: number;
  readonly newCents: number;
};

/** What a version does to all of them together. */
export async function sumTouchedQuotes(actor: Actor, versionId: string): Promise<Effect | null> {
  const version = await findVersion(actor, versionId);
  if (!version) return null;
  const effect = {
    quotes: 0,
    all: true,
    dearer: 0,
    cheaper: 0,
    same: 0,
    referred: 0,
    refused: 0,
    oldCents: 0,
    newCents: 0,
  };
  for await (const rows of batches(actor, version, {})) {
    for (const { oldCents, newCents, outcome } of rows) {
      if (effect.quotes >= mostSummed) {
        effect.all = false;
        return effect;
      }
      effect.quotes++;
      if (outcome === "refused") effect.refused++;
      if (outcome === "referred") effect.referred++;
      if (oldCents === null || newCents === null) continue;
      effect.oldCents += oldCents;
      effect.newCents += newCents;
      if (newCents > oldCents) effect.dearer++;
      else if (newCents < oldCents) effect.cheaper++;
      else effect.same++;
    }
  }
  return effect;
}

/** All of them, in batches: for a file. Null when there is no such version for this actor. */
export async function readTouchedQuotes(
  actor: Actor,
  versionId: string,
): Promise<AsyncGenerator<TouchedQuote[]> | null> {
  const version = await findVersion(actor, versionId);
  return version && batches(actor, version, {});
}

async function findVersion(actor: Actor, id: string): Promise<Version | null> {
  const tariff = isId(id) ? await openTariff(actor, id) : null;
  if (!tariff) return null;
  const { product, figures, validFrom } = tariff;
  const definition = tariffOf(product);
  const [after] = await database().$queryRaw<{ validFrom: string }[]>`
    SELECT "validFrom"::text AS "validFrom" FROM "TariffVersion"
    WHERE product = ${product} AND status = 'PUBLISHED' AND "validFrom" > ${validFrom}::date
    ORDER BY "validFrom" LIMIT 1`;
  return {
    id,
    product,
    definition,
    figures,
    from: validFrom,
    until: after?.validFrom ?? null,
    figuresBefore: tariff.before?.figures ?? null,
  };
}

/** Open quotes by id, the newest first or the other way; those that lack an answer have no price and are passed over. */
async function* batches(
  actor: Actor,
  version: Version,
  { from, backwards = false }: { from?: string | undefined; backwards?: boolean },
): AsyncGenerator<TouchedQuote[]> {
  const day = today();
  let at = from;
  while (true) {
    const loaded = await load(actor, version, at, backwards);
    at = loaded.at(-1)?.id;
    const rows = loaded.flatMap((quote) => priced(version, quote, day) ?? []);
    if (rows.length > 0) yield rows;
    if (loaded.length < batch) return;
  }
}

function load(
  actor: Actor,
  { id, product, definition, from, until }: Version,
  at: string | undefined,
  backwards: boolean,
): Promise<Loaded[]> {
  const startsOn = Prisma.sql`q.answers #>> ${[...definition.startsOnAt]}::text[]`;
  const beyond = at
    ? Prisma.sql`AND q.id ${backwards ? Prisma.sql`>` : Prisma.sql`<`} ${at}::uuid`
    : Prisma.empty;
  return database().$queryRaw<Loaded[]>`
    SELECT q.id, q.reference, q."customerName", b.name AS office, g.name AS "group", q.status, q."totalCents", q.answers,
      ${startsOn} AS "startsOn"
    FROM "Quote" q JOIN "BrokerGroup" g ON g.id = q."groupId" JOIN "Brokerage" b ON b.id = q."brokerageId"
    WHERE ${quoteRowsVisibleTo(actor)} AND q.product = ${product}
      AND q.status IN ('DRAFT', 'CALCULATED', 'REFERRED', 'OFFERED') AND q."expiresOn" >= ${today()}::date
      AND q."tariffVersionId" IS DISTINCT FROM ${id}::uuid
      AND ${startsOn} >= ${from} ${until ? Prisma.sql`AND ${startsOn} < ${until}` : Prisma.empty}
      ${beyond}
    ORDER BY q.id ${backwards ? Prisma.empty : Prisma.sql`DESC`} LIMIT ${batch}`;
}

function priced(version: Version, quote: Loaded, day: string): TouchedQuote | null {
  const { definition, figures, figuresBefore } = version;
  const { answers, totalCents, ...facts } = quote;
  if (missingAnswers(definition, answers).length > 0) return null;
  const price = ({ outcome, total }: Calculation) => (outcome === "refused" ? null : total.total);
  const after = definition.calculate(figures, answers, day);
  const before =
    quote.status === "DRAFT"
      ? figuresBefore && price(definition.calculate(figuresBefore, answers, day))
      : totalCents;
  return {
    ...facts,
    oldCents: typeof before === "number" ? before : null,
    newCents: price(after),
    outcome: after.outcome,
  };
}
