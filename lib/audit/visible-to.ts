import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";

/** The lines that concern an actor, as a condition on "AuditEntry" under the alias `e`. */
export function auditVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`e."employerId"`, actor.employerIds);
    case "broker":
      return Prisma.sql`e."brokerageId" = ${actor.brokerageId}::uuid`;
    case "insured":
      return Prisma.sql`e."personId" = ${actor.personId}::uuid`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "account":
      return Prisma.sql`e."accountId" = ${actor.accountId}::uuid`;
  }
}
