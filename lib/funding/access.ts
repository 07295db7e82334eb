import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";
import { isUnderMandate } from "@/lib/employers/access";

/**
 * Whose funds and funding checks an actor may know of: a condition on "FundMovement" or "FundingCheck" under the alias `f`.
 * They are about pension reserves: a mandate for another cover does not open them.
 */
export function fundingVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`f."employerId"`, actor.employerIds);
    case "broker":
      return isUnderMandate(actor, Prisma.sql`f."contractId"`, "PENSION_DEATH");
    case "staff":
      return Prisma.sql`TRUE`;
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
