import type { Actor, BrokerActor } from "@/lib/access/actor";
import { Prisma } from "@/lib/database/generated/client";
import type { Cover } from "@/lib/database/generated/enums";
import { utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";

/** A broker sees an employer as long as a group of the broker's holds a mandate for one of its covers. */
export function employersVisibleTo(actor: Actor): Prisma.EmployerWhereInput {
  switch (actor.kind) {
    case "employer":
      return { id: { in: [...actor.employerIds] } };
    case "broker":
      return { contracts: { some: contractsVisibleTo(actor) } };
    case "staff":
      return {};
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}

/** Of an employer's contracts a broker sees those with a mandate of the own groups, and none beside them. */
export function contractsVisibleTo(actor: Actor): Prisma.ContractWhereInput {
  switch (actor.kind) {
    case "employer":
      return { employerId: { in: [...actor.employerIds] } };
    case "broker":
      return { intermediaries: { some: mandatesOf(actor) } };
    case "staff":
      return {};
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}

/** The mandates of a broker's groups that run today, the last day included. */
export function mandatesOf(actor: BrokerActor): Prisma.IntermediaryWhereInput {
  const day = utcMidnight(today());
  return {
    groupId: { in: [...actor.groupIds] },
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gte: day } }],
  };
}

/** The same as a condition on "Intermediary" under the alias `m`. */
export function runsFor(actor: BrokerActor): Prisma.Sql {
  const day = today();
  return Prisma.sql`m."groupId" = ANY(${[...actor.groupIds]}::uuid[]) AND m."startsOn" <= ${day}::date
    AND (m."endsOn" IS NULL OR m."endsOn" >= ${day}::date)`;
}

/** That a contract is one of those which a broker's groups look after, be it for any cover or for this one. */
export function isUnderMandate(actor: BrokerActor, contractId: Prisma.Sql, cover?: Cover): Prisma.Sql {
  const ofCover = cover ? Prisma.sql`AND m.cover = ${cover}::"Cover"` : Prisma.empty;
  return Prisma.sql`${contractId} = ANY(ARRAY(
    SELECT m."contractId" FROM "Intermediary" m WHERE ${runsFor(actor)} ${ofCover}))`;
}

/** The covers of a contract of which an actor may see what they promise and cost, as an array of texts. */
export function coversVisibleTo(actor: Actor, contractId: Prisma.Sql): Prisma.Sql {
  if (actor.kind !== "broker") return Prisma.sql`enum_range(NULL::"Cover")::text[]`;
  return Prisma.sql`ARRAY(
    SELECT DISTINCT m.cover::text FROM "Intermediary" m WHERE m."contractId" = ${contractId} AND ${runsFor(actor)})`;
}
