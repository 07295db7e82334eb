import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";
import { isUnderMandate } from "@/lib/employers/access";

/**
 * Which documents of the insurer an actor may know of, as a condition on "InsurerDocument" under the alias `d`. A mandate
 * opens the legal documents of its contract; what the insurer writes to the employer stays between those two.
 */
export function documentsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`d."employerId"`, actor.employerIds);
    case "broker":
      return Prisma.sql`(d.shelf = 'LEGAL' AND ${isUnderMandate(actor, Prisma.sql`d."contractId"`)})`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}

/**
 * Which conversations an actor may know of, as a condition on "Conversation" under the alias `c`. A broker follows those
 * of the groups that he or she works in now, whoever asked; never those beside them.
 */
export function conversationsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`c."employerId"`, actor.employerIds);
    case "broker": {
      const group = isOneOf(Prisma.sql`c."brokerGroupId"`, actor.groupIds);
      return Prisma.sql`(c."brokerageId" = ${actor.brokerageId}::uuid AND ${group})`;
    }
    case "staff":
      return Prisma.sql`TRUE`;
    // What an employer asks about a person is not that person's to read.
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
