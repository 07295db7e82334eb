import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

export const chooseShownGroupInput = z.object({
  /** Nothing is all of one's groups. */
  group: z
    .union([id, z.literal("")])
    .optional()
    .transform((value) => value || null),
});

/** Looks at one subaccount, or at all again; stays until another is chosen, in later sessions too. */
export async function chooseShownGroup(
  actor: Actor,
  { group }: z.infer<typeof chooseShownGroupInput>,
): Promise<Outcome<undefined, "not-found">> {
  if (actor.kind !== "broker") return refuse("not-found");
  const { accountId, brokerageId, groupIds } = actor;
  if (group && !groupIds.includes(group)) return refuse("not-found");
  const { count } = await database().brokerMembership.updateMany({
    where: { accountId, brokerageId, endedAt: null },
    data: { shownGroupId: group },
  });
  return count > 0 ? success() : refuse("not-found");
}
