import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Which affiliations an actor may know of, as a condition on "Affiliation" under the alias `a`. Lists walk an index with
 * a row comparison, which Prisma's own filters cannot say. Of one employer it is an equation: an index is then walked in
 * its own order, which a list of one id would prevent.
 */
export function affiliationsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer": {
      const [only, ...others] = actor.employerIds;
      if (only && others.length === 0) return Prisma.sql`a."employerId" = ${only}::uuid`;
      return Prisma.sql`a."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    }
    case "insured":
      return Prisma.sql`a."personId" = ${actor.personId}::uuid`;
    case "staff":
      return Prisma.sql`TRUE`;
    // A broker's mandate gives the employer's card; the people follow with the mandates of the portfolio.
    case "broker":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
