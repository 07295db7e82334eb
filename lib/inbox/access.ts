import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";

/** Which documents of the insurer an actor may know of, as a condition on "InsurerDocument" under the alias `d`. */
export function documentsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return Prisma.sql`d."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}

/** Which conversations an actor may know of, as a condition on "Conversation" under the alias `c`. */
export function conversationsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return Prisma.sql`c."employerId" = ANY(${[...actor.employerIds]}::uuid[])`;
    case "staff":
      return Prisma.sql`TRUE`;
    // What an employer asks about a person is not that person's to read.
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
