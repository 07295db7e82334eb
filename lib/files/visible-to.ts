import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/database/generated/client";
import type { FileAbout } from "@/lib/database/generated/enums";
import { now } from "@/lib/values/clock";

/** Each page of these lets somebody in as the person it was written to: only who hands them out may hold them. */
const handedOut = ["statement-letters"];

/**
 * Which files an actor may open. A file of one account is that person's alone; what is past its date is gone for all. An
 * entrance that is open to more than those who work with people says about what its files are. An offer is never reached as
 * a file: its office is too wide for it, only who sees the quote opens its papers (lib/quotes/open-paper.ts).
 */
export function filesVisibleTo(actor: Actor, about?: FileAbout): Prisma.StoredFileWhereInput {
  const kept = { retainUntil: { gt: now() }, ...(about ? { about } : {}), NOT: { about: "QUOTES" as const } };
  const own = { accountId: actor.accountId };
  switch (actor.kind) {
    case "employer":
      return { ...kept, OR: [own, { accountId: null, employerId: { in: [...actor.employerIds] } }] };
    case "broker":
      return { ...kept, OR: [own, { accountId: null, brokerageId: actor.brokerageId }] };
    case "staff":
      return { ...kept, OR: [own, { accountId: null, actions: { none: { type: { in: handedOut } } } }] };
    case "insured":
    case "account":
      return { ...kept, ...own };
  }
}
