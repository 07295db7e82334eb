import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Which actions an actor may know of, as a condition on "Action" under the alias `t`. Of one employer it is an equation: an
 * index is then walked in its own order, which a list of one id would prevent.
 */
export function actionsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer": {
      const [only, ...others] = actor.employerIds;
      if (only && others.length === 0) return Prisma.sql`t."employerId" = ${only}::uuid`;
      return Prisma.sql`t."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    }
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
