import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { unblockAddress } from "@/lib/email/blocked-addresses";
import { takeTurn } from "@/lib/identity/throttle";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { inviteNow } from "./invite-now";
import { forEmployer, type rowInput } from "./manage-invitations";

/**
 * A letter at once for one person. Where one bounced it is tried once more: a mailbox that was full may be empty. Who does
 * not want letters gets none, and nobody gets many.
 */
export function inviteAgain(
  actor: Actor,
  { employerId, row }: z.infer<typeof rowInput>,
): Promise<
  Outcome<
    { readonly count: number },
    "not-found" | "invitation.unwanted" | "invitation.no-way" | "too-many-tries"
  >
> {
  return forEmployer(actor, employerId, async (tx, by) => {
    const affiliation = await tx.affiliation.findFirst({
      where: { id: row, employerId },
      select: { id: true, workEmail: true, person: { select: { id: true, privateEmail: true } } },
    });
    if (!affiliation) return refuse("not-found");
    const { person } = affiliation;
    const address = affiliation.workEmail ?? person.privateEmail;
    if (!address) return refuse("invitation.no-way");
    const unwanted = await tx.blockedAddress.count({ where: { address, reason: { not: "BOUNCED" } } });
    if (unwanted > 0) return refuse("invitation.unwanted");
    const turn = await takeTurn("letter-again", { account: person.id, request: by.request });
    if (!turn.ok) return turn;
    const about = { employerId, personId: person.id };
    await unblockAddress(tx, by, address, "BOUNCED", about);
    if (!(await inviteNow(tx, affiliation.id))) return refuse("invitation.no-way");
    const subject = { type: "person", id: person.id };
    await recordAudit(tx, by, { event: "invitation.asked-again", subject, ...about });
    return success({ count: 1 });
  });
}
