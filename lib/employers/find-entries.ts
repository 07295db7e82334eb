import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { EmployerEntry } from "@/lib/database/generated/enums";
import { utcMidnight } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { employersVisibleTo } from "./access";

export type Entry = EmployerEntry;

/**
 * What this employer's contracts offer of the menu, the downloads and the uploads. An entry is there as long as one running
 * contract does not withhold it; without a running contract there is nothing to do but read what was.
 */
export async function findEntries(actor: Actor, employerId: string): Promise<ReadonlySet<Entry>> {
  if (!isId(employerId)) return new Set();
  const contracts = await database().contract.findMany({
    where: {
      employerId,
      employer: employersVisibleTo(actor),
      OR: [{ endsOn: null }, { endsOn: { gte: utcMidnight(today()) } }],
    },
    select: { withheld: true },
  });
  const all = Object.values(EmployerEntry);
  return new Set(all.filter((entry) => contracts.some(({ withheld }) => !withheld.includes(entry))));
}
