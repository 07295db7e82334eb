import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/database/generated/client";

/** Which uploads an actor may see, answer and confirm: those of the employers for which it may send lists. */
export function uploadsVisibleTo(actor: Actor): Prisma.UploadWhereInput {
  switch (actor.kind) {
    case "employer":
      return { employerId: { in: [...actor.employerIds] } };
    case "staff":
    case "broker":
    case "insured":
    case "account":
      return { id: { in: [] } };
  }
}
