import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import type { Cover, PremiumCover } from "@/lib/database/generated/enums";
import { isOneOf } from "@/lib/database/one-of";
import { isUnderMandate, runsFor } from "@/lib/employers/access";

/**
 * Which bordereaux, and so which invoices, an actor may know of: a condition on "Bordereau" under the alias `b`. A broker
 * knows of those of contracts under a mandate, and of their amounts those of linesVisibleTo.
 */
export function bordereauxVisibleTo(actor: Actor): Prisma.Sql {
  if (actor.kind === "broker") return isUnderMandate(actor, Prisma.sql`b."contractId"`);
  return wholeBordereauxVisibleTo(actor);
}

/** Of which an actor may have all amounts, person by person, as a list to download. A mandate never opens that. */
export function wholeBordereauxVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case "employer":
      return isOneOf(Prisma.sql`b."employerId"`, actor.employerIds);
    case "staff":
      return Prisma.sql`TRUE`;
    case "broker":
    case "insured":
    case "account":
      return Prisma.sql`FALSE`;
  }
}

/** The mandate that a premium belongs to. What is paid after an accident is a second death capital. */
const mandateFor: Readonly<Record<PremiumCover, Cover>> = {
  LIFE_DEATH: "PENSION_DEATH",
  ACCIDENT: "PENSION_DEATH",
  PREMIUM_WAIVER: "PREMIUM_WAIVER",
  DISABILITY: "DISABILITY",
};

/**
 * Which amounts of a bordereau `b` that an actor knows of are the actor's to see: a condition on "BordereauTotal" under the
 * alias `t`. A broker sees those of the covers that the own groups look after.
 */
export function totalsVisibleTo(actor: Actor): Prisma.Sql {
  if (actor.kind !== "broker") return Prisma.sql`TRUE`;
  const cases = Object.entries(mandateFor).map(
    ([premium, mandate]) => Prisma.sql`WHEN ${premium} THEN ${mandate}`,
  );
  return Prisma.sql`EXISTS (
    SELECT FROM "Intermediary" m WHERE m."contractId" = b."contractId" AND ${runsFor(actor)}
      AND m.cover::text = CASE t.cover::text ${Prisma.join(cases, " ")} END)`;
}
