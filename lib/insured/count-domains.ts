import type { Database } from "@/lib/database/client";

export type DomainCount = { readonly domain: string; readonly count: number };

/**
 * The domains of the work addresses at an employer, the most used first. For verbs that have made sure whose employer it is;
 * a domain that a few people use is no domain of the employer's own.
 */
export async function countDomains(db: Database, employerId: string): Promise<DomainCount[]> {
  return db.$queryRaw<DomainCount[]>`
    SELECT lower(split_part("workEmail", '@', 2)) AS domain, count(*)::int AS count
    FROM "Affiliation" WHERE "employerId" = ${employerId}::uuid AND "workEmail" IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`;
}
