import type { BrokerActor } from "@/lib/access/actor";
import { pool } from "@/lib/database/client";

/** The subaccount that somebody chose to look at: one of the own groups, or null for all of them. */
export async function chosenGroup(actor: BrokerActor): Promise<string | null> {
  if (actor.groupIds.length < 2) return null;
  const { rows } = await pool().query<{ id: string | null }>({
    name: "shown-group",
    text: `SELECT "shownGroupId" AS id FROM "BrokerMembership" WHERE "accountId" = $1 AND "brokerageId" = $2`,
    values: [actor.accountId, actor.brokerageId],
  });
  const chosen = rows[0]?.id;
  // One that was left meanwhile shows all again: the choice narrows, it never opens.
  return chosen && actor.groupIds.includes(chosen) ? chosen : null;
}

/** The groups whose work is listed for a broker now: the subaccount that was chosen, or all of the own groups. */
export async function shownGroups(actor: BrokerActor): Promise<readonly string[]> {
  const chosen = await chosenGroup(actor);
  return chosen ? [chosen] : actor.groupIds;
}
