import { Prisma } from "@/lib/database/generated/client";
import { today } from "@/lib/values/moments";

/** Where an invitation goes, with "Affiliation" as `a` and "Person" as `p`: the address of work, else one's own. */
export const addressOf = Prisma.sql`coalesce(a."workEmail", p."privateEmail")`;

/** Insured today, with "Affiliation" under this alias. */
export function runningToday(alias: "a" | "z" = "a"): Prisma.Sql {
  const [day, one] = [today(), Prisma.raw(alias)];
  return Prisma.sql`(${one}."startsOn" <= ${day}::date AND (${one}."endsOn" IS NULL OR ${one}."endsOn" >= ${day}::date))`;
}

/** Nothing may be sent to this address any more: it bounced, or its owner said no. */
export function blocked(address: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "BlockedAddress" b WHERE b.address = ${address}::citext)`;
}

/** The person of `p` comes in already, or was shut out: there is nothing to invite to. */
export const hasAccount = Prisma.sql`EXISTS (SELECT FROM "Account" h WHERE h.id = p."accountId" AND h.status <> 'INVITED')`;
