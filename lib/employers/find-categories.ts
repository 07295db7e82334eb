import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { utcMidnight } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { contractsVisibleTo, employersVisibleTo, mandatesOf } from "./access";
import { planSeenThrough } from "./plan";

export type ContractCategories = NonNullable<Awaited<ReturnType<typeof findCategories>>>[number];

/**
 * Each contract with its categories: the plan of each, and how many people are insured under it today. Of a cover that a
 * broker does not look after, the plan stays out.
 */
export async function findCategories(actor: Actor, employerId: string) {
  if (!isId(employerId)) return null;
  const day = utcMidnight(today());
  const broker = actor.kind === "broker";
  const employer = await database().employer.findFirst({
    where: { id: employerId, AND: employersVisibleTo(actor) },
    select: {
      contracts: {
        where: contractsVisibleTo(actor),
        select: {
          id: true,
          number: true,
          name: true,
          endsOn: true,
          intermediaries: {
            where: broker ? mandatesOf(actor) : { id: { in: [] } },
            select: { cover: true },
          },
          categories: {
            select: {
              id: true,
              code: true,
              nameNl: true,
              nameFr: true,
              nameEn: true,
              employerRate: true,
              employeeRate: true,
              deathFactor: true,
              disabilityRate: true,
              waiver: true,
              accident: true,
              _count: {
                select: {
                  affiliations: {
                    where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
                  },
                },
              },
            },
            orderBy: { code: "asc" },
          },
        },
        orderBy: { number: "asc" },
      },
    },
  });
  if (!employer) return null;
  return employer.contracts.map(({ intermediaries, categories, ...contract }) => ({
    ...contract,
    categories: categories.map((category) => ({
      ...category,
      ...planSeenThrough(category, broker ? intermediaries.map(({ cover }) => cover) : "ALL"),
    })),
  }));
}
