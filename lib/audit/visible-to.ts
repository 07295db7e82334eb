import type { Actor, BrokerActor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";

/** The lines that concern an actor, as a condition on "AuditEntry" under the alias `e`. */
export function auditVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`e."employerId"`, actor.employerIds);
    case "broker":
      return Prisma.sql`(e."brokerageId" = ${actor.brokerageId}::uuid AND ${ofOwnGroups(actor)})`;
    case "insured":
      return Prisma.sql`e."personId" = ${actor.personId}::uuid`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "account":
      return Prisma.sql`e."accountId" = ${actor.accountId}::uuid`;
  }
}

/**
 * What became of a quote or a question is for who works in its group now: a Beheerder looks after the whole office, and
 * still reads nothing of the work of a group beside the own ones. What is neither concerns all of the office.
 */
function ofOwnGroups({ groupIds }: BrokerActor): Prisma.Sql {
  return Prisma.sql`CASE e."subjectType"
    WHEN 'quote' THEN EXISTS (
      SELECT FROM "Quote" q WHERE q.id = e."subjectId"::uuid AND ${isOneOf(Prisma.sql`q."groupId"`, groupIds)})
    WHEN 'conversation' THEN EXISTS (
      SELECT FROM "Conversation" c
      WHERE c.id = e."subjectId"::uuid AND ${isOneOf(Prisma.sql`c."brokerGroupId"`, groupIds)})
    ELSE TRUE END`;
}
