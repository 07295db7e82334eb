import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { type Cover, EmployerEntry } from "@/lib/database/generated/enums";
import { utcMidnight } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { contractsVisibleTo, mandatesOf } from "./access";

export type Entry = EmployerEntry;

/**
 * What a mandate opens, and which one: any for what each cover has its part in, pension for what is about reserves. All
 * else is between the employer and the insurer.
 */
const opensTo: Readonly<Partial<Record<Entry, Cover | "ANY">>> = {
  PREMIUM_SETTLEMENT: "ANY",
  RSZ_OVERVIEWS: "ANY",
  CATEGORIES: "ANY",
  LEGAL_DOCUMENTS: "ANY",
  FUNDING_CHECK: "PENSION_DEATH",
  FINANCING_FUND: "PENSION_DEATH",
};

/**
 * What this employer's contracts offer of the menu, the downloads and the uploads. An entry is there as long as one running
 * contract does not withhold it; without a running contract there is nothing to do but read what was. A broker is offered
 * what the mandate opens of that.
 */
export async function findEntries(actor: Actor, employerId: string): Promise<ReadonlySet<Entry>> {
  if (!isId(employerId)) return new Set();
  const broker = actor.kind === "broker";
  const contracts = await database().contract.findMany({
    where: {
      employerId,
      AND: contractsVisibleTo(actor),
      OR: [{ endsOn: null }, { endsOn: { gte: utcMidnight(today()) } }],
    },
    select: {
      withheld: true,
      intermediaries: { where: broker ? mandatesOf(actor) : { id: { in: [] } }, select: { cover: true } },
    },
  });
  const opened = (entry: Entry, covers: readonly { cover: Cover }[]) =>
    opensTo[entry] === "ANY" || covers.some(({ cover }) => cover === opensTo[entry]);
  return new Set(
    Object.values(EmployerEntry).filter((entry) =>
      contracts.some(
        ({ withheld, intermediaries }) =>
          !withheld.includes(entry) && (!broker || opened(entry, intermediaries)),
      ),
    ),
  );
}
