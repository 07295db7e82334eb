import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { isProduct } from "@/lib/products/products";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { isId } from "@/lib/values/ids";
import { quotesVisibleTo } from "./access";
import { type AnswerLine, answerLines } from "./answer-lines";
import { answersOf, calculationOf } from "./outcome-of";

export type ComparedRow = {
  readonly key: string;
  readonly section: string;
  readonly question: string;
  readonly one: string;
  readonly other: string;
  readonly differs: boolean;
};

export type ComparedSide = NonNullable<Awaited<ReturnType<typeof findSide>>>;
export type Comparison = {
  readonly one: ComparedSide;
  readonly other: ComparedSide;
  readonly answers: readonly ComparedRow[];
};

/** Two quotes of the actor's groups side by side, or two versions of one: an id is that of a quote or of a version. */
export async function compareQuotes(
  actor: Actor,
  ids: { one: string; other: string },
): Promise<Comparison | null> {
  const [one, other] = await Promise.all([findSide(actor, ids.one), findSide(actor, ids.other)]);
  if (!one || !other || one.product !== other.product) return null;
  const linesOf = ({ product, answers }: ComparedSide) =>
    answerLines(tariffOf(product), answers, actor.language).flatMap(({ title, number, lines }) =>
      lines.map((line) => ({ ...line, section: `${number} ${title}` })),
    );
  return { one, other, answers: sideBySide(linesOf(one), linesOf(other)) };
}

type Line = AnswerLine & { section: string };

/** In the order of the form; what only the other was asked follows what stands before it there. */
function sideBySide(ones: readonly Line[], others: readonly Line[]): ComparedRow[] {
  const sections = [...new Set([...ones, ...others].map(({ section }) => section))].sort();
  const answers = (lines: readonly Line[]) => new Map(lines.map((line) => [line.key, line.answer]));
  const [left, right] = [answers(ones), answers(others)];
  return sections.flatMap((section) => {
    const lines = [...ones, ...others].filter((line) => line.section === section);
    const once = new Map(lines.map((line) => [line.key, line]));
    return [...once.values()].map(({ key, question }) => {
      const [one, other] = [left.get(key) ?? "", right.get(key) ?? ""];
      return { key, section, question, one, other, differs: one !== other };
    });
  });
}

const quoteFacts = {
  id: true,
  reference: true,
  product: true,
  customerName: true,
  group: { select: { name: true } },
} as const satisfies Prisma.QuoteSelect;

const versionFacts = {
  id: true,
  number: true,
  answers: true,
  revision: true,
  result: true,
  offeredAt: true,
} as const satisfies Prisma.QuoteVersionSelect;

async function findSide(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const visible = quotesVisibleTo(actor);
  const quote = await database().quote.findFirst({
    where: { AND: [{ OR: [{ id }, { versions: { some: { id } } }] }, visible] },
    select: {
      ...quoteFacts,
      answers: true,
      revision: true,
      currentVersion: true,
      versions: { select: versionFacts, orderBy: { number: "desc" } },
    },
  });
  if (!quote || !isProduct(quote.product)) return null;
  const { answers, revision, currentVersion, versions, product, ...facts } = quote;
  const named = versions.find((version) => version.id === id);
  const current = versions.find(({ number }) => number === currentVersion);
  const shown = named ?? (current?.revision === revision ? current : undefined);
  return {
    ...facts,
    product,
    /** What the address names it by. */
    at: id,
    number: named?.number ?? currentVersion,
    offered: shown?.offeredAt !== undefined && shown.offeredAt !== null,
    answers: answersOf(named?.answers ?? answers),
    /** Nothing while it has no price of these answers. */
    result: shown ? calculationOf(shown.result) : null,
  };
}

export type Comparable = {
  readonly id: string;
  readonly kind: "version" | "variant" | "quote";
  readonly reference: string;
  readonly customerName: string;
  readonly number: number | null;
};

const mostOffered = 40;

/** What a quote can be laid beside: its other versions, its variants, then the latest of the same groups. */
export async function findComparable(actor: Actor, quoteId: string): Promise<Comparable[]> {
  if (!isId(quoteId)) return [];
  const visible = quotesVisibleTo(actor);
  const quote = await database().quote.findFirst({
    where: { AND: [{ id: quoteId }, visible] },
    select: {
      id: true,
      reference: true,
      customerName: true,
      product: true,
      currentVersion: true,
      copiedFromId: true,
      versions: { select: { id: true, number: true }, orderBy: { number: "desc" } },
    },
  });
  if (!quote) return [];
  const { id, copiedFromId, product } = quote;
  const related: Prisma.QuoteWhereInput[] = [
    { copiedFromId: id },
    ...(copiedFromId ? [{ id: copiedFromId }, { copiedFromId }] : []),
  ];
  const select = { id: true, reference: true, customerName: true } as const;
  const orderBy = [{ updatedAt: "desc" }, { id: "desc" }] as const;
  const [variants, latest] = await Promise.all([
    database().quote.findMany({
      where: { AND: [visible, { product, id: { not: id }, OR: related }] },
      select,
      orderBy: [...orderBy],
      take: mostOffered,
    }),
    database().quote.findMany({
      where: { AND: [visible, { product, id: { not: id } }] },
      select,
      orderBy: [...orderBy],
      take: mostOffered,
    }),
  ]);
  const known = new Set(variants.map((variant) => variant.id));
  return [
    ...quote.versions
      .filter(({ number }) => number !== quote.currentVersion)
      .map((version) => ({ ...quote, ...version, kind: "version" as const })),
    ...variants.map((variant) => ({ ...variant, number: null, kind: "variant" as const })),
    ...latest
      .filter((one) => !known.has(one.id))
      .map((one) => ({ ...one, number: null, kind: "quote" as const })),
  ].map(({ id: at, kind, reference, customerName, number }) => ({
    id: at,
    kind,
    reference,
    customerName,
    number,
  }));
}
