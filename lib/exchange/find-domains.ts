import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { countDomains, type DomainCount } from "@/lib/insured/count-domains";

/** The domains of the employer's work addresses, the most used first. */
export async function findDomains(actor: Actor, employerId: string): Promise<readonly DomainCount[]> {
  if (actor.kind !== "employer" || !actor.employerIds.includes(employerId)) return [];
  return countDomains(database(), employerId);
}
