import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";

/** Which actions an actor may know of, as a condition on "Action" under the alias `t`. */
export function actionsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`t."employerId"`, actor.employerIds);
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
