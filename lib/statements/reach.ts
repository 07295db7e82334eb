import { Prisma } from "@/lib/database/generated/client";
import { thisYear } from "./plan-invitations";
import { addressOf, blocked, hasAccount, runningToday } from "./reachable";

/** How far each person is from reading the own statement; from the best to what needs a hand. */
export const reaches = [
  "reached",
  "invited",
  "planned",
  "open",
  "bounced",
  "unsubscribed",
  "no-address",
] as const;
export type Reach = (typeof reaches)[number];

/** Who gets nothing by e-mail: for them there is paper. */
export const unreachable = ["bounced", "unsubscribed", "no-address"] as const satisfies readonly Reach[];

/** With "Affiliation" as `a` and "Person" as `p`. A list of the world's blocked addresses is short; it is looked up, not joined. */
export function reachOf(): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN ${hasAccount} THEN 'reached'
    WHEN ${addressOf} IS NULL THEN 'no-address'
    WHEN EXISTS (SELECT FROM "BlockedAddress" b WHERE b.address = ${addressOf}::citext AND b.reason = 'BOUNCED') THEN 'bounced'
    WHEN ${blocked(addressOf)} THEN 'unsubscribed'
    WHEN EXISTS (SELECT FROM "StatementInvitation" i WHERE i."personId" = p.id AND i.status = 'PLANNED') THEN 'planned'
    WHEN EXISTS (SELECT FROM "StatementInvitation" i WHERE i."personId" = p.id AND i.year = ${thisYear()}
      AND i.status = 'SENT' AND i.address = ${addressOf}::citext) THEN 'invited'
    ELSE 'open' END`;
}

/**
 * One line a person: somebody with several plans at one employer counts by the one that an invitation would be about. With
 * "Affiliation" as `a`.
 */
export function onePerPerson(): Prisma.Sql {
  return Prisma.sql`${runningToday()} AND NOT EXISTS (
    SELECT FROM "Affiliation" z
    WHERE z."personId" = a."personId" AND z."employerId" = a."employerId" AND z.id <> a.id
      AND ${runningToday("z")}
      AND (z."workEmail" IS NULL, z.number) < (a."workEmail" IS NULL, a.number))`;
}
