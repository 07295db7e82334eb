import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { accessesVisibleTo } from "./access";

const person = { select: { firstName: true, lastName: true } } as const;

const shown = {
  id: true,
  product: true,
  producerNumber: true,
  status: true,
  requestedAt: true,
  requestedBy: person,
  answeredAt: true,
  answeredBy: person,
  reason: true,
  endedAt: true,
  endedBy: person,
  endReason: true,
} as const;

const mostShown = 100;

/**
 * One request as the insurer's people judge it: the office, what was asked before by this group and under this number,
 * and who else has the number.
 */
export async function openAccess(actor: Actor, accessId: string) {
  if (actor.kind !== "staff") return null;
  const access = await database().productAccess.findFirst({
    where: { id: accessId, AND: accessesVisibleTo(actor) },
    select: {
      ...shown,
      group: {
        select: {
          id: true,
          name: true,
          producerNumbers: { select: { number: true }, orderBy: { number: "asc" } },
          _count: { select: { members: { where: { membership: { endedAt: null } } } } },
          brokerage: {
            select: {
              name: true,
              enterpriseNumber: true,
              street: true,
              houseNumber: true,
              postcode: true,
              city: true,
              phone: true,
              website: true,
              createdAt: true,
            },
          },
        },
      },
    },
  });
  if (!access) return null;
  const { group, producerNumber } = access;
  const [past, elsewhere, held] = await Promise.all([
    database().productAccess.findMany({
      where: { groupId: group.id, product: access.product },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      take: mostShown,
      select: shown,
    }),
    database().productAccess.findMany({
      where: { producerNumber, groupId: { not: group.id } },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      take: mostShown,
      select: {
        id: true,
        product: true,
        status: true,
        requestedAt: true,
        group: { select: { name: true, brokerage: { select: { name: true } } } },
      },
    }),
    database().producerNumber.findFirst({
      where: { number: producerNumber, groupId: { not: group.id } },
      select: { group: { select: { name: true, brokerage: { select: { name: true } } } } },
    }),
  ]);
  const inUse = elsewhere.find(({ status }) => status === "ACCEPTED");
  return {
    ...access,
    past,
    elsewhere,
    /** What stands in the way of a yes: somebody works under the number, or only has it on paper. */
    clash: inUse
      ? { how: "in-use" as const, office: inUse.group.brokerage.name, group: inUse.group.name }
      : held
        ? { how: "on-paper" as const, office: held.group.brokerage.name, group: held.group.name }
        : null,
  };
}

export type OpenedAccess = NonNullable<Awaited<ReturnType<typeof openAccess>>>;
