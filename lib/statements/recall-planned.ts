import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { id } from "@/lib/values/ids";
import { type Outcome, success } from "@/lib/values/outcome";
import { forEmployer, noteInvitations } from "./manage-invitations";
import { recallInvitations } from "./recall-invitations";

/** Without a row: all that wait at this employer. */
export const recallPlannedInput = z.object({ employerId: id, row: id.optional() });

/** What has left can't be called back: the answer says how many could. */
export function recallPlanned(
  actor: Actor,
  { employerId, row }: z.infer<typeof recallPlannedInput>,
): Promise<Outcome<{ readonly count: number }, "not-found">> {
  return forEmployer(actor, employerId, async (tx, by) => {
    const planned = await tx.statementInvitation.findMany({
      where: {
        employerId,
        status: "PLANNED",
        ...(row ? { person: { affiliations: { some: { id: row, employerId } } } } : {}),
      },
      select: { id: true },
    });
    const count = await recallInvitations(tx, { invitationIds: planned.map((one) => one.id) });
    await noteInvitations(tx, by, employerId, "invitations.recalled", count);
    return success({ count });
  });
}
