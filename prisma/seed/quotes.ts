import { pool } from "@/lib/database/client";
import type { QuoteEnd, QuoteStatus } from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/language";
import { searchTextOf } from "@/lib/quotes/search-text-of";
import type { Answers } from "@/lib/tariffs/question";
import { now } from "@/lib/values/clock";
import { addDays, type PlainDate } from "@/lib/values/dates";
import { newId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { insertRows, type Store } from "./insert-columns";
import { inventQuote, madeUpCalculation, quoteReference } from "./invented-quotes";
import { SeededRandom } from "./seeded-random";
import { aTariff } from "./tariffs";

export type QuoteWish = {
  readonly brokerageId: string;
  readonly groupId: string;
  readonly product?: string;
  readonly reference?: string;
  /** Calculated and whatever follows comes with a version; DRAFT when nothing is said. */
  readonly status?: QuoteStatus;
  readonly endReason?: QuoteEnd;
  /** What was filled in; a company with everything answered when nothing is said. */
  readonly answers?: Answers;
  readonly customerName?: string;
  readonly language?: Language;
  readonly expiresOn?: PlainDate;
  readonly createdById?: string;
  /** Who made it when nobody is said to have changed it. */
  readonly updatedById?: string;
  readonly createdAt?: Date;
  readonly updatedAt?: Date;
  readonly copiedFromId?: string;
  readonly totalCents?: number;
};

export type SeededQuote = {
  readonly id: string;
  readonly reference: string;
  readonly customerName: string;
  readonly groupId: string;
  readonly brokerageId: string;
  readonly answers: Answers;
  readonly status: QuoteStatus;
  /** The version that it was calculated as. */
  readonly versionId: string | null;
};

/** One tariff calculation of a group, in whichever status. */
export async function aQuote(wish: QuoteWish, store: Store = pool()): Promise<SeededQuote> {
  const id = newId();
  const random = new SeededRandom(`quote ${id}`);
  const { product = "kmo", status = "DRAFT" } = wish;
  const invented = inventQuote(random, wish.language ?? "nl", today());
  const answers = wish.answers ?? invented.answers;
  const reference = wish.reference ?? quoteReference(random);
  const customerName = wish.customerName ?? nameIn(answers) ?? "";
  const priced = status !== "DRAFT" && status !== "EXPIRED";
  const tariffVersionId = priced ? (await aTariff(store)).id : null;
  const totalCents = wish.totalCents ?? invented.totalCents;
  const createdAt = wish.createdAt ?? wish.updatedAt ?? now();
  const updatedAt = wish.updatedAt ?? createdAt;
  const quote = {
    id,
    reference,
    product,
    brokerageId: wish.brokerageId,
    groupId: wish.groupId,
    status,
    endReason: status === "EXPIRED" ? (wish.endReason ?? "DATE") : null,
    answers: JSON.stringify(answers),
    revision: 1,
    tariffVersionId,
    totalCents: priced ? totalCents : null,
    customerName,
    searchText: searchTextOf({ product, reference, answers }),
    expiresOn: wish.expiresOn ?? addDays(today(updatedAt), status === "OFFERED" ? 30 : 90),
    copiedFromId: wish.copiedFromId,
    createdById: wish.createdById,
    createdAt,
    updatedById: wish.updatedById ?? wish.createdById,
    updatedAt,
  };
  await insertRows(store, "Quote", quoteTypes, [quote]);
  const versionId = tariffVersionId ? newId() : null;
  if (versionId) {
    await insertRows(store, "QuoteVersion", versionTypes, [versionOf(quote, versionId, totalCents)]);
  }
  await insertRows(store, "QuoteEvent", eventTypes, [
    {
      id: newId(),
      quoteId: id,
      kind: "CREATED",
      accountId: wish.createdById,
      authorName: await nameOf(store, wish.createdById),
      at: createdAt,
    },
  ]);
  if (status === "REFERRED" && versionId) {
    await insertRows(
      store,
      "QuoteReferral",
      {
        id: "uuid",
        quoteId: "uuid",
        versionId: "uuid",
        findings: "jsonb",
        askedById: "uuid",
        askedAt: "timestamptz",
        dueOn: "date",
      },
      [
        {
          id: newId(),
          quoteId: id,
          versionId,
          findings: JSON.stringify([]),
          askedById: quote.updatedById,
          askedAt: updatedAt,
          dueOn: addDays(today(updatedAt), 7),
        },
      ],
    );
  }
  return {
    id,
    reference,
    customerName,
    answers,
    status,
    versionId,
    groupId: wish.groupId,
    brokerageId: wish.brokerageId,
  };
}

export const quoteTypes = {
  id: "uuid",
  reference: "text",
  product: "text",
  brokerageId: "uuid",
  groupId: "uuid",
  status: '"QuoteStatus"',
  endReason: '"QuoteEnd"',
  answers: "jsonb",
  revision: "int",
  tariffVersionId: "uuid",
  totalCents: "int",
  customerName: "text",
  searchText: "text",
  expiresOn: "date",
  copiedFromId: "uuid",
  createdById: "uuid",
  createdAt: "timestamptz",
  updatedById: "uuid",
  updatedAt: "timestamptz",
};

const versionTypes = {
  id: "uuid",
  quoteId: "uuid",
  number: "int",
  answers: "jsonb",
  revision: "int",
  tariffVersionId: "uuid",
  result: "jsonb",
  totalCents: "int",
  calculatedById: "uuid",
  calculatedAt: "timestamptz",
  offeredById: "uuid",
  offeredAt: "timestamptz",
  validUntil: "date",
  acceptedById: "uuid",
  acceptedAt: "timestamptz",
  acceptedByName: "text",
  acceptedOn: "date",
};

const eventTypes = {
  id: "uuid",
  quoteId: "uuid",
  kind: '"QuoteEventKind"',
  accountId: "uuid",
  authorName: "text",
  at: "timestamptz",
};

type QuoteRow = {
  id: string;
  answers: string;
  revision: number;
  tariffVersionId: string | null;
  status: QuoteStatus;
  expiresOn: PlainDate;
  updatedById: string | undefined;
  updatedAt: Date;
};

function versionOf(quote: QuoteRow, id: string, totalCents: number) {
  const { updatedAt, updatedById, status, expiresOn } = quote;
  const offered = status === "OFFERED" || status === "ACCEPTED";
  const accepted = status === "ACCEPTED";
  return {
    id,
    quoteId: quote.id,
    number: 1,
    answers: quote.answers,
    revision: quote.revision,
    tariffVersionId: quote.tariffVersionId,
    result: JSON.stringify(madeUpCalculation(status === "REFERRED" ? "referred" : "priced", totalCents)),
    totalCents,
    calculatedById: updatedById,
    calculatedAt: updatedAt,
    offeredById: offered ? updatedById : null,
    offeredAt: offered ? updatedAt : null,
    validUntil: offered ? expiresOn : null,
    acceptedById: accepted ? updatedById : null,
    acceptedAt: accepted ? updatedAt : null,
    acceptedByName: accepted ? "Zaakvoerder" : null,
    acceptedOn: accepted ? today(updatedAt) : null,
  };
}

async function nameOf(store: Store, accountId: string | undefined): Promise<string> {
  if (!accountId) return "";
  const { rows } = await store.query<{ name: string }>(
    `SELECT "firstName" || ' ' || "lastName" AS name FROM "Account" WHERE id = $1`,
    [accountId],
  );
  return rows[0]?.name ?? "";
}

function nameIn({ activity }: Answers): string | undefined {
  return typeof activity?.name === "string" ? activity.name : undefined;
}
