import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/** Which actions an actor may know of, as a condition on "Action" under the alias `t`. */
export function actionsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return Prisma.sql`t."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
