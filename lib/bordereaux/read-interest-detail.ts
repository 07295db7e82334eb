import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { readInBatches } from "@/lib/database/read-in-batches";
import type { RowOf } from "@/lib/excel/define-sheet";
import type { PlainDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import type { Cents } from "@/lib/values/money";
import { wholeBordereauxVisibleTo } from "./access";
import type { interestDetail } from "./interest-detail.sheet";
import { lateInterest } from "./settlement";

type Question = { readonly employerId: string; readonly year: string | null };

/** How many invoices of a year were paid late, or are open past their date. */
export async function countInterestDetail(actor: Actor, question: Question): Promise<number> {
  const [counted] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "PremiumSettlement" s JOIN "Bordereau" b ON b.id = s."bordereauId"
    WHERE ${asked(actor, question)}`;
  return counted.count;
}

type Read = {
  contract: string;
  number: string;
  month: string;
  charged: Cents;
  paid: Cents;
  dueOn: PlainDate;
  paidOn: PlainDate | null;
};

/** What each late payment of a year costs, worked out up to today for what is still open. */
export async function* readInterestDetail(
  actor: Actor,
  question: Question,
): AsyncGenerator<RowOf<typeof interestDetail>[]> {
  const day = today();
  const query = Prisma.sql`
    SELECT c.number AS contract, s.number, b.period AS month, s."chargedCents"::float8 AS charged,
      s."paidCents"::float8 AS paid, s."dueOn"::text, s."paidOn"::text
    FROM "PremiumSettlement" s
    JOIN "Bordereau" b ON b.id = s."bordereauId"
    JOIN "Contract" c ON c.id = s."contractId"
    WHERE ${asked(actor, question)}
    ORDER BY s."dueOn", s.number`;
  for await (const rows of readInBatches<Read>(query)) {
    yield rows.flatMap(({ paid, ...row }) =>
      lateInterest({ ...row, chargedCents: row.charged, paidCents: paid }, day).map((stretch) => ({
        ...row,
        amount: stretch.amountCents,
        from: stretch.from,
        until: stretch.until,
        days: stretch.days,
        rate: stretch.percentAYear,
        interest: stretch.interestCents,
      })),
    );
  }
}

function asked(actor: Actor, { employerId, year }: Question): Prisma.Sql {
  if (!isId(employerId) || !/^\d{4}$/.test(year ?? "")) return Prisma.sql`FALSE`;
  return Prisma.sql`s."employerId" = ${employerId}::uuid AND b.period LIKE ${`${year}-%`} AND ${wholeBordereauxVisibleTo(actor)}
    AND (s."paidOn" > s."dueOn" OR (s."paidCents" < s."chargedCents" AND s."dueOn" < ${today()}::date))`;
}
