import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import { isOneOf } from "@/lib/database/one-of";
import { isUnderMandate } from "@/lib/employers/access";

/**
 * Which affiliations an actor may know of, as a condition on "Affiliation" under the alias `a`. Lists walk an index with
 * a row comparison, which Prisma's own filters cannot say. A broker knows of those under a mandate; what of them, the verb
 * says: see wholeAffiliationsVisibleTo for all there is.
 */
export function affiliationsVisibleTo(actor: Actor): Prisma.Sql {
  if (actor.kind === "broker") return isUnderMandate(actor, Prisma.sql`a."contractId"`);
  return wholeAffiliationsVisibleTo(actor);
}

/**
 * Of which an actor may have everything: identity number, address, family, acceptance, the lists to download, and by
 * whose leave they change. A mandate never opens that.
 */
export function wholeAffiliationsVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`a."employerId"`, actor.employerIds);
    case "insured":
      return Prisma.sql`a."personId" = ${actor.personId}::uuid`;
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "account":
      return Prisma.sql`FALSE`;
  }
}
