import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isId } from "@/lib/values/ids";
import { contractsVisibleTo, employersVisibleTo, mandatesOf } from "./access";

export type EmployerCard = NonNullable<Awaited<ReturnType<typeof findEmployer>>>;

/**
 * What the employer's home shows: the card, the insurer's contact points, the intermediaries per cover. A broker sees the
 * own mandates: who looks after the other covers is the employer's affair.
 */
export async function findEmployer(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return database().employer.findFirst({
    where: { id, AND: employersVisibleTo(actor) },
    select: {
      id: true,
      name: true,
      enterpriseNumber: true,
      street: true,
      houseNumber: true,
      postcode: true,
      city: true,
      country: true,
      contactPoints: {
        select: { kind: true, name: true, email: true, phone: true, fax: true },
        orderBy: { kind: "asc" },
      },
      contracts: {
        where: contractsVisibleTo(actor),
        select: {
          id: true,
          number: true,
          name: true,
          startsOn: true,
          endsOn: true,
          intermediaries: {
            where: actor.kind === "broker" ? mandatesOf(actor) : {},
            select: {
              cover: true,
              startsOn: true,
              endsOn: true,
              group: { select: { name: true, brokerage: { select: { name: true } } } },
            },
            orderBy: { cover: "asc" },
          },
        },
        orderBy: { number: "asc" },
      },
    },
  });
}
