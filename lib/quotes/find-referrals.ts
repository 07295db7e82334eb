import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ReferralAnswer } from "@/lib/database/generated/enums";
import { utcMidnight } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";

export type ReferralRow = {
  id: string;
  quoteId: string;
  reference: string;
  customerName: string;
  product: string;
  officeName: string;
  groupName: string;
  askedAt: Date;
  askedBy: string | null;
  dueOn: Date;
  holderId: string | null;
  holder: string | null;
  answer: ReferralAnswer | null;
  withdrawnAt: Date | null;
  answeredAt: Date | null;
};

export type ReferralQuestion = {
  /** What waits for an answer, the first due first; or what was answered or withdrawn, the newest first. */
  readonly told?: "open" | "done";
  readonly whose?: "mine" | "free" | undefined;
  readonly overdue?: boolean | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
};

type Found = { rows: ReferralRow[]; count: number; next: string | null; previous: string | null };

/** The insurer's work: questions of brokers. */
export async function findReferrals(actor: Actor, question: ReferralQuestion): Promise<Found> {
  if (actor.kind !== "staff") return { rows: [], count: 0, next: null, previous: null };
  const { told = "open", size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  const backwards = !after && Boolean(before);
  const where = conditions(actor.accountId, question);
  const place = cursor
    ? (
        await database().$queryRaw<{ id: string; dueOn: Date; askedAt: Date }[]>`
          SELECT r.id, r."dueOn", r."askedAt" FROM "QuoteReferral" r JOIN "Quote" q ON q.id = r."quoteId"
          WHERE r.id = ${cursor}::uuid AND ${where}`
      )[0]
    : undefined;
  if (cursor && !place) return findReferrals(actor, { ...question, after: undefined, before: undefined });
  const column = told === "open" ? Prisma.sql`r."dueOn"` : Prisma.sql`r."askedAt"`;
  // Open ones rise to a later day, done ones fall to an earlier moment.
  const rising = (told === "open") !== backwards;
  const at =
    place && (told === "open" ? Prisma.sql`${place.dueOn}::date` : Prisma.sql`${place.askedAt}::timestamptz`);
  const beyond =
    at && place
      ? Prisma.sql`AND (${column}, r.id) ${rising ? Prisma.sql`>` : Prisma.sql`<`} (${at}, ${place.id}::uuid)`
      : Prisma.empty;
  const order = rising
    ? Prisma.sql`ORDER BY ${column}, r.id`
    : Prisma.sql`ORDER BY ${column} DESC, r.id DESC`;
  const [rows, [counted]] = await Promise.all([
    database().$queryRaw<ReferralRow[]>`
      SELECT r.id, r."quoteId", q.reference, q."customerName", q.product, b.name AS "officeName", g.name AS "groupName",
        r."askedAt", a."firstName" || ' ' || a."lastName" AS "askedBy", r."dueOn", r."holderId",
        h."firstName" || ' ' || h."lastName" AS holder, r.answer, r."withdrawnAt", r."answeredAt"
      FROM "QuoteReferral" r
      JOIN "Quote" q ON q.id = r."quoteId"
      JOIN "Brokerage" b ON b.id = q."brokerageId"
      JOIN "BrokerGroup" g ON g.id = q."groupId"
      LEFT JOIN "Account" a ON a.id = r."askedById"
      LEFT JOIN "Account" h ON h.id = r."holderId"
      WHERE ${where} ${beyond} ${order} LIMIT ${size + 1}`,
    database().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM "QuoteReferral" r JOIN "Quote" q ON q.id = r."quoteId" WHERE ${where}`,
  ]);
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backwards) shown.reverse();
  return {
    rows: shown,
    count: counted.count,
    next: backwards || more ? (shown.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (shown[0]?.id ?? null) : null) : after ? (shown[0]?.id ?? null) : null,
  };
}

function conditions(accountId: string, { told = "open", whose, overdue }: ReferralQuestion): Prisma.Sql {
  const parts = [
    told === "open"
      ? Prisma.sql`r.answer IS NULL AND r."withdrawnAt" IS NULL AND q.status = 'REFERRED'`
      : Prisma.sql`(r.answer IS NOT NULL OR r."withdrawnAt" IS NOT NULL)`,
  ];
  if (whose === "mine") parts.push(Prisma.sql`r."holderId" = ${accountId}::uuid`);
  if (whose === "free") parts.push(Prisma.sql`r."holderId" IS NULL`);
  if (overdue) parts.push(Prisma.sql`r."dueOn" < ${utcMidnight(today())}::date`);
  return Prisma.join(parts, " AND ");
}
