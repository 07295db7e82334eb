import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { addGroup } from "./add-group";
import { asAdminOfOffice } from "./as-admin";
import { groupFields } from "./group-fields";

export const createGroupInput = groupFields.extend({
  /** The page sends a picture afterwards, so the answer must not lead away from it. */
  withLogo: z.boolean().default(false),
});

/** + Nieuwe groep. */
export async function createGroup(
  actor: Actor,
  { withLogo: _page, ...fields }: z.infer<typeof createGroupInput>,
): Promise<Outcome<{ groupId: string }, "group.name-taken" | "not-found">> {
  if (actor.kind !== "broker") return refuse("not-found");
  return asAdminOfOffice<{ groupId: string }, "group.name-taken">(actor, async (tx) => {
    const added = await addGroup(tx, actor, fields);
    return added.ok ? success({ groupId: added.value }) : added;
  });
}
