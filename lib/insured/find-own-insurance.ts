import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { affiliationsVisibleTo } from "./access";

/** What an insured person has: every membership of a contract, the running ones first. */
export async function findOwnInsurance(actor: Actor) {
  if (actor.kind !== "insured") return [];
  const mine = await database().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Affiliation" a WHERE ${affiliationsVisibleTo(actor)} LIMIT 200`;
  return database().affiliation.findMany({
    where: { id: { in: mine.map(({ id }) => id) } },
    select: {
      id: true,
      number: true,
      startsOn: true,
      endsOn: true,
      workRate: true,
      contract: { select: { number: true, name: true } },
      category: { select: { code: true, nameNl: true, nameFr: true, nameEn: true } },
      employer: { select: { name: true } },
    },
    orderBy: [{ endsOn: { sort: "desc", nulls: "first" } }, { startsOn: "desc" }],
  });
}
