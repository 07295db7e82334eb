import { nextMorning } from "@/lib/statements/next-morning";
import { now } from "@/lib/values/clock";
import { today } from "@/lib/values/moments";
import type { Store } from "./insert-columns";

type Wish = {
  readonly employerIds: readonly string[];
  /** Account ids of the demo's own users keep what they have. */
  readonly passwordOf: string;
};

/** Always the same hundredth of the people for the same number: some were invited, some are in, a few can't be reached. */
const share = `('x' || substr(md5(a.number), 1, 6))::bit(24)::int % 100`;

const running = `a."employerId" = ANY($1::uuid[]) AND a."workEmail" IS NOT NULL
  AND a."startsOn" <= $2::date AND (a."endsOn" IS NULL OR a."endsOn" >= $2::date)`;

/** How this year's invitations stand: sent, planned for tomorrow, returned, stopped, and who is in by now. */
export async function insertInvitations(store: Store, { employerIds, passwordOf }: Wish): Promise<void> {
  const scope = [employerIds, today()];
  const year = Number(today().slice(0, 4));
  const sent = new Date(now().getTime() - 9 * 24 * 3_600_000);
  const expires = new Date(now().getTime() + 51 * 24 * 3_600_000);
  await store.query(
    `INSERT INTO "StatementInvitation"
       (id, "employerId", "personId", "affiliationId", year, address, language, status, "plannedFor", "sentAt", "expiresAt")
     SELECT gen_random_uuid(), one."employerId", one."personId", one.id, $3, one."workEmail", one.language,
       CASE WHEN one.share < 52 THEN 'SENT' ELSE 'PLANNED' END::"StatementInvitationStatus",
       CASE WHEN one.share < 52 THEN $4::timestamptz ELSE $5::timestamptz END,
       CASE WHEN one.share < 52 THEN $4::timestamptz END,
       CASE WHEN one.share < 52 THEN $6::timestamptz END
     FROM (
       SELECT DISTINCT ON (a."personId") a.*, p.language, ${share} AS share
       FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
       WHERE ${running} AND p."accountId" IS NULL AND ${share} < 54
       ORDER BY a."personId", a.number
     ) one
     ON CONFLICT DO NOTHING`,
    [...scope, year, sent, nextMorning(now(), 8), expires],
  );
  await blockSome(store, scope);
  await letSomeIn(store, scope, passwordOf);
}

async function blockSome(store: Store, scope: readonly unknown[]): Promise<void> {
  await store.query(
    `INSERT INTO "BlockedAddress" (address, reason, since)
     SELECT DISTINCT a."workEmail"::citext, CASE WHEN ${share} < 47 THEN 'BOUNCED' ELSE 'UNSUBSCRIBED' END::"BlockReason",
       $3::timestamptz
     FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
     WHERE ${running} AND p."accountId" IS NULL AND ${share} BETWEEN 44 AND 48
     ON CONFLICT DO NOTHING`,
    [...scope, new Date(now().getTime() - 8 * 24 * 3_600_000)],
  );
}

/** They came in by their letter; their password is that of every account of the demo. */
async function letSomeIn(store: Store, scope: readonly unknown[], passwordOf: string): Promise<void> {
  await store.query(
    `WITH chosen AS (
       SELECT DISTINCT ON (a."personId") a."personId", a."workEmail", gen_random_uuid() AS "accountId"
       FROM "Affiliation" a JOIN "Person" p ON p.id = a."personId"
       WHERE ${running} AND p."accountId" IS NULL AND ${share} < 12
         AND NOT EXISTS (SELECT FROM "Account" h WHERE h.email = a."workEmail"::citext)
       ORDER BY a."personId", a.number
     ), made AS (
       INSERT INTO "Account" (id, email, "firstName", "lastName", language, status, "passwordHash", "emailVerifiedAt",
         "lastHatKind", "lastHatId")
       SELECT c."accountId", c."workEmail", p."firstName", p."lastName", p.language, 'ACTIVE',
         (SELECT "passwordHash" FROM "Account" WHERE id = $3::uuid), $4::timestamptz, 'insured', p.id
       FROM chosen c JOIN "Person" p ON p.id = c."personId"
     ), accepted AS (
       UPDATE "StatementInvitation" i SET "acceptedAt" = $4::timestamptz FROM chosen c
       WHERE i."personId" = c."personId" AND i.status = 'SENT'
     )
     UPDATE "Person" p SET "accountId" = c."accountId" FROM chosen c WHERE p.id = c."personId"`,
    [...scope, passwordOf, new Date(now().getTime() - 7 * 24 * 3_600_000)],
  );
}
