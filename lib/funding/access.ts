import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Whose funds and funding checks an actor may know of: a condition on "FundMovement" or "FundingCheck" under the alias `f`.
 */
export function fundingVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return Prisma.sql`f."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
