import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";

/** Which quotes an actor may know of: a broker those of the groups that he or she works in, never those beside them. */
export function quotesVisibleTo(actor: Actor): Prisma.QuoteWhereInput {
  switch (actor.kind) {
    case "broker":
      return { brokerageId: actor.brokerageId, groupId: { in: [...actor.groupIds] } };
    case "staff":
      return {};
    case "employer":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}

/** The same as a condition on "Quote" under the alias `q`, for lists that walk an index. */
export function quoteRowsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "broker":
      return isOneOf(Prisma.sql`q."groupId"`, actor.groupIds);
    case "staff":
      return Prisma.sql`TRUE`;
    case "employer":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
