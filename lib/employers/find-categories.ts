import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { utcMidnight } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { employersVisibleTo } from "./access";

export type ContractCategories = NonNullable<Awaited<ReturnType<typeof findCategories>>>[number];

/** Each contract with its categories: the plan of each, and how many people are insured under it today. */
export async function findCategories(actor: Actor, employerId: string) {
  if (!isId(employerId)) return null;
  const day = utcMidnight(today());
  const employer = await database().employer.findFirst({
    where: { id: employerId, AND: employersVisibleTo(actor) },
    select: {
      contracts: {
        select: {
          id: true,
          number: true,
          name: true,
          endsOn: true,
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
  return employer?.contracts ?? null;
}
