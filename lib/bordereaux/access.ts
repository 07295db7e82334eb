import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/** Which bordereaux, and so which invoices, an actor may know of: a condition on "Bordereau" under the alias `b`. */
export function bordereauxVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return Prisma.sql`b."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    case "staff":
      return Prisma.sql`TRUE`;
    // A broker's mandate gives the employer's card, not what it pays.
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
