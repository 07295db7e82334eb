import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { ProductAccessStatus } from "@/lib/database/generated/enums";
import { isId } from "@/lib/values/ids";
import { likeContains, searchWords } from "@/lib/values/search-text";

export type AccessRow = {
  id: string;
  product: string;
  office: string;
  group: string;
  producerNumber: string;
  status: ProductAccessStatus;
  requestedAt: Date;
  requestedBy: string | null;
  answeredAt: Date | null;
  /** Another group has this number, or works under it. */
  clashes: boolean;
};

export type AccessQuestion = {
  /** What waits, the oldest first; otherwise all, the newest first. */
  waiting?: boolean;
  status?: ProductAccessStatus | undefined;
  /** Words of the office's name, or a producer number. */
  search?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number;
};

/** Above this many matches it is enough to know that there are more. */
const mostCounted = 1_000;

/** The requests of every office, for the insurer's people. */
export async function findAccesses(actor: Actor, question: AccessQuestion) {
  const { waiting = false, size = 50 } = question;
  const [after, before] = [question.after, question.before].map((one) => (isId(one) ? one : undefined));
  const cursor = after ?? before;
  // Walking back is the same walk the other way, turned round afterwards.
  const backwards = !after && Boolean(before);
  const rising = waiting !== backwards;
  const where = Prisma.join(conditionsOf(actor, question), " AND ");
  const beyond = cursor
    ? Prisma.sql`AND (a."requestedAt", a.id) ${rising ? Prisma.sql`>` : Prisma.sql`<`}
        (SELECT c."requestedAt", c.id FROM "ProductAccess" c WHERE c.id = ${cursor}::uuid)`
    : Prisma.empty;
  const order = rising
    ? Prisma.sql`ORDER BY a."requestedAt", a.id`
    : Prisma.sql`ORDER BY a."requestedAt" DESC, a.id DESC`;
  const from = Prisma.sql`FROM "ProductAccess" a
    JOIN "BrokerGroup" g ON g.id = a."groupId" JOIN "Brokerage" b ON b.id = g."brokerageId"`;

  const [found, [counted]] = await Promise.all([
    database().$queryRaw<AccessRow[]>`
      SELECT a.id, a.product, b.name AS office, g.name AS group, a."producerNumber", a.status::text AS status,
        a."requestedAt", p."firstName" || ' ' || p."lastName" AS "requestedBy", a."answeredAt",
        a.status = 'REQUESTED' AND (
          EXISTS (SELECT FROM "ProducerNumber" n WHERE n.number = a."producerNumber" AND n."groupId" <> a."groupId")
          OR EXISTS (SELECT FROM "ProductAccess" o WHERE o."producerNumber" = a."producerNumber"
            AND o."groupId" <> a."groupId" AND o.status IN ('REQUESTED', 'ACCEPTED'))) AS clashes
      ${from} LEFT JOIN "Account" p ON p.id = a."requestedById"
      WHERE ${where} ${beyond} ${order} LIMIT ${size + 1}`,
    database().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM (SELECT ${from} WHERE ${where} LIMIT ${mostCounted + 1}) counted`,
  ]);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    count: Math.min(counted.count, mostCounted),
    countedAll: counted.count <= mostCounted,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: backwards ? (more ? (rows[0]?.id ?? null) : null) : after ? (rows[0]?.id ?? null) : null,
  };
}

function conditionsOf(actor: Actor, { waiting, status, search }: AccessQuestion): Prisma.Sql[] {
  const conditions = [actor.kind === "staff" ? Prisma.sql`TRUE` : Prisma.sql`FALSE`];
  const only = waiting ? "REQUESTED" : status;
  if (only) conditions.push(Prisma.sql`a.status = ${only}::"ProductAccessStatus"`);
  for (const word of searchWords(search ?? "")) {
    const part = likeContains(word);
    conditions.push(Prisma.sql`(fold(b.name) LIKE ${part} OR a."producerNumber" LIKE ${part})`);
  }
  return conditions;
}
