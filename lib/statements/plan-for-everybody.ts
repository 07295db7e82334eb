import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Outcome, success } from "@/lib/values/outcome";
import { type employerInput, forEmployer, noteInvitations } from "./manage-invitations";
import { planInvitations } from "./plan-invitations";

/** Plans an invitation for everybody who can be reached and was not invited this year. Twice is once. */
export function planForEverybody(
  actor: Actor,
  { employerId }: z.infer<typeof employerInput>,
): Promise<Outcome<{ readonly count: number }, "not-found">> {
  return forEmployer(actor, employerId, async (tx, by) => {
    const { planned } = await planInvitations(tx, {
      employerId,
      uploadId: null,
      affiliationIds: "everybody",
    });
    await noteInvitations(tx, by, employerId, "invitations.planned", planned);
    return success({ count: planned });
  });
}
