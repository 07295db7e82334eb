import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { FundMovementKind } from "@/lib/database/generated/enums";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import type { Cents } from "@/lib/values/money";
import { fundingVisibleTo } from "./access";

export type FundMovementRow = {
  id: string;
  on: PlainDate;
  kind: FundMovementKind;
  contract: string;
  amountCents: Cents;
  balanceCents: Cents;
  reference: string | null;
};

type FundMovementQuestion = {
  employerId: string;
  kinds?: readonly FundMovementKind[] | undefined;
  from?: PlainDate | undefined;
  until?: PlainDate | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

type Found = { rows: FundMovementRow[]; next: string | null; previous: string | null };

/**
 * What came into the financing fund and what left it, the newest first. A cursor that is not in the actor's own list is as
 * if it were not there.
 */
export async function findFundMovements(actor: Actor, question: FundMovementQuestion): Promise<Found> {
  const { size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const conditions = conditionsOf(actor, question);
  if (cursor) {
    conditions.push(Prisma.sql`(f."on", f.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} ((
      SELECT f."on" FROM "FundMovement" f WHERE f.id = ${cursor}::uuid AND ${fundingVisibleTo(actor)}), ${cursor}::uuid)`);
  }
  const order = backwards ? Prisma.sql`ORDER BY f."on", f.id` : Prisma.sql`ORDER BY f."on" DESC, f.id DESC`;
  const found = await database().$queryRaw<FundMovementRow[]>`
    SELECT f.id, f."on"::text, f.kind, c.number AS contract, f."amountCents"::float8 AS "amountCents",
      f."balanceCents"::float8 AS "balanceCents", f.reference
    FROM "FundMovement" f JOIN "Contract" c ON c.id = f."contractId"
    WHERE ${Prisma.join(conditions, " AND ")} ${order} LIMIT ${size + 1}`;
  if (cursor && found.length === 0) {
    return findFundMovements(actor, { ...question, after: undefined, before: undefined });
  }
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function conditionsOf(actor: Actor, { employerId, kinds, from, until }: FundMovementQuestion): Prisma.Sql[] {
  const conditions = [
    fundingVisibleTo(actor),
    isId(employerId) ? Prisma.sql`f."employerId" = ${employerId}::uuid` : Prisma.sql`FALSE`,
  ];
  if (kinds?.length) conditions.push(Prisma.sql`f.kind::text = ANY(${[...kinds]})`);
  if (from) conditions.push(Prisma.sql`f."on" >= ${from}::date`);
  if (until) conditions.push(Prisma.sql`f."on" <= ${until}::date`);
  return conditions;
}
