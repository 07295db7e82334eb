import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { AccountStatus } from "@/lib/database/generated/enums";
import { likeContains, searchWords } from "@/lib/values/search-text";

export type AccountRow = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  status: AccountStatus;
  lastSignInAt: Date | null;
  twoStep: boolean;
};

export type AccountQuestion = {
  /** Names, or part of an address. */
  search?: string | undefined;
  status?: AccountStatus | undefined;
  /** The row that the page begins after or ends before: an id, so that no name stands in an address. */
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** Above this many matches a search says that there are more, and asks to be narrowed. */
const mostMatches = 1_000;
/** Counting stops here: "more than 10 000" is all that anybody needs to know. */
const mostCounted = 10_000;

/** Everybody who can sign in, by name, for the staff. */
export async function findAccounts(actor: Actor, question: AccountQuestion) {
  const { search, after, before, size = 50 } = question;
  const where = Prisma.join(conditionsOf(actor, question), " AND ");
  const cursor = after ?? before;
  // Walking back is the same walk the other way, turned round afterwards.
  const backwards = !after && Boolean(before);
  const beyond = cursor
    ? Prisma.sql`AND (a."lastName", a."firstName", a.id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`}
        (SELECT b."lastName", b."firstName", b.id FROM "Account" b WHERE b.id = ${cursor}::uuid)`
    : Prisma.empty;
  const order = backwards
    ? Prisma.sql`ORDER BY a."lastName" DESC, a."firstName" DESC, a.id DESC`
    : Prisma.sql`ORDER BY a."lastName", a."firstName", a.id`;
  const most = search ? mostMatches : mostCounted;

  const [found, [counted]] = await Promise.all([
    database().$queryRaw<AccountRow[]>`
      ${search ? Prisma.sql`WITH matches AS MATERIALIZED (SELECT a.* FROM "Account" a WHERE ${where} LIMIT ${mostMatches})` : Prisma.empty}
      SELECT a.id, a."firstName", a."lastName", a.email::text AS email, a.status::text AS status, a."lastSignInAt",
        EXISTS (SELECT FROM "TwoStep" t WHERE t."accountId" = a.id AND t."confirmedAt" IS NOT NULL) AS "twoStep"
      FROM ${search ? Prisma.sql`matches` : Prisma.sql`"Account"`} a
      WHERE ${search ? Prisma.sql`TRUE` : where} ${beyond} ${order} LIMIT ${size + 1}`,
    database().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM (SELECT FROM "Account" a WHERE ${where} LIMIT ${most}) counted`,
  ]);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    count: counted.count,
    countedAll: counted.count < most,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function conditionsOf(actor: Actor, { search, status }: AccountQuestion): Prisma.Sql[] {
  const conditions = [actor.kind === "staff" ? Prisma.sql`TRUE` : Prisma.sql`FALSE`];
  if (status) conditions.push(Prisma.sql`a.status = ${status}::"AccountStatus"`);
  for (const word of searchWords(search ?? "")) {
    conditions.push(
      Prisma.sql`fold(a."lastName" || ' ' || a."firstName" || ' ' || a.email::text) LIKE ${likeContains(word)}`,
    );
  }
  return conditions;
}
