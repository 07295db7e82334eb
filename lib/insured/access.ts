import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Which affiliations an actor may know of, as a condition on "Affiliation" under the alias `a`. Lists walk an index with
 * a row comparison, which Prisma's own filters cannot say.
 */
export function affiliationsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return Prisma.sql`a."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
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
