import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import type { Cents } from "@/lib/values/money";
import { bordereauxVisibleTo } from "./access";
import type { Period } from "./period";
import { type Invoice, type SeenAmounts, seenAmounts, shareOf } from "./share";

type Facts = {
  id: string;
  number: string;
  period: Period;
  contract: string;
  dueOn: PlainDate;
  paidOn: PlainDate | null;
};

export type SettlementRow = Facts & SeenAmounts;

type Read = Facts & Invoice & { seenCents: Cents; whole: boolean };

type SettlementQuestion = {
  employerId: string;
  /** "2026": of the months that were charged. */
  years?: readonly string[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** What is paid and open is left out where one of the invoices is not the reader's whole. */
type Sums = { count: number; chargedCents: Cents; paidCents: Cents | null; openCents: Cents | null };

type Found = { rows: SettlementRow[]; sums: Sums; next: string | null; previous: string | null };

const columns = Prisma.sql`
  s.id, s.number, b.period, c.number AS contract, s."dueOn"::text, s."paidOn"::text,
  s."chargedCents"::float8 AS "chargedCents", s."paidCents"::float8 AS "paidCents", seen.charged::float8 AS "seenCents",
  seen.whole`;

/**
 * Premieafrekening: the invoices of an employer, the newest first, and what the whole list adds up to. A broker's hold
 * the amounts of the own covers. A cursor that is not in the actor's own list is as if it were not there.
 */
export async function findSettlements(actor: Actor, question: SettlementQuestion): Promise<Found> {
  const { size = 24 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const where = conditionOf(actor, question);
  const beyond = cursor
    ? Prisma.sql`AND (s."dueOn", s.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} ((
        SELECT s."dueOn" FROM "PremiumSettlement" s JOIN "Bordereau" b ON b.id = s."bordereauId"
        WHERE s.id = ${cursor}::uuid AND ${bordereauxVisibleTo(actor)}), ${cursor}::uuid)`
    : Prisma.empty;
  const order = backwards
    ? Prisma.sql`ORDER BY s."dueOn", s.id`
    : Prisma.sql`ORDER BY s."dueOn" DESC, s.id DESC`;
  const from = Prisma.sql`"PremiumSettlement" s JOIN "Bordereau" b ON b.id = s."bordereauId" ${shareOf(actor)}`;
  const [found, [sums]] = await Promise.all([
    database().$queryRaw<Read[]>`
      SELECT ${columns} FROM ${from} JOIN "Contract" c ON c.id = s."contractId"
      WHERE ${where} ${beyond} ${order} LIMIT ${size + 1}`,
    database().$queryRaw<[Sums]>`
      SELECT count(*)::int AS count, coalesce(sum(seen.charged), 0)::float8 AS "chargedCents",
        CASE WHEN coalesce(bool_and(seen.whole), TRUE) THEN coalesce(sum(s."paidCents"), 0)::float8 END AS "paidCents",
        CASE WHEN coalesce(bool_and(seen.whole), TRUE)
          THEN coalesce(sum(greatest(s."chargedCents" - s."paidCents", 0)), 0)::float8 END AS "openCents"
      FROM ${from} WHERE ${where}`,
  ]);
  if (cursor && found.length === 0) {
    return findSettlements(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const day = today();
  const rows = found.slice(0, size).map(({ seenCents, whole, chargedCents, paidCents, ...row }) => ({
    ...row,
    ...seenAmounts({ ...row, chargedCents, paidCents }, { charged: seenCents, whole }, day),
  }));
  if (backwards) rows.reverse();
  return {
    rows,
    sums,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function conditionOf(actor: Actor, { employerId, years }: SettlementQuestion): Prisma.Sql {
  if (!isId(employerId)) return Prisma.sql`FALSE`;
  const ofYear = years?.length ? Prisma.sql`left(b.period, 4) = ANY(${[...years]})` : Prisma.sql`TRUE`;
  return Prisma.sql`s."employerId" = ${employerId}::uuid AND ${bordereauxVisibleTo(actor)} AND ${ofYear}`;
}
