import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/database/generated/client";

/** Tariffs are the insurer's own; what brokers see of one is what a quote was made with. */
export function tariffsVisibleTo(actor: Actor): Prisma.TariffVersionWhereInput {
  switch (actor.kind) {
    case "staff":
      return {};
    case "broker":
    case "employer":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}

/** Of those, what may still change: a published version never does. */
export function draftsOf(actor: Actor): Prisma.TariffVersionWhereInput {
  return { AND: [tariffsVisibleTo(actor), { status: "DRAFT" }] };
}
