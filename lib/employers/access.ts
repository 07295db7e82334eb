import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/database/generated/client";
import { utcMidnight } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";

/** A broker sees an employer as long as a group of the broker's holds a mandate for one of its covers. */
export function employersVisibleTo(actor: Actor): Prisma.EmployerWhereInput {
  switch (actor.kind) {
    case "employer":
      return { id: { in: [...actor.employerIds] } };
    case "broker":
      return { contracts: { some: { intermediaries: { some: mandateOf(actor.groupIds) } } } };
    case "staff":
      return {};
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}

function mandateOf(groupIds: readonly string[]): Prisma.IntermediaryWhereInput {
  const day = utcMidnight(today());
  return {
    groupId: { in: [...groupIds] },
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gte: day } }],
  };
}
