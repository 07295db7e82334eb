import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/values/clock";
import { type Outcome, success } from "@/lib/values/outcome";
import { type employerInput, forEmployer, noteInvitations } from "./manage-invitations";
import { sendDueInvitations } from "./send-due-invitations";

/** Nobody waits for the morning: what is planned leaves now, at the pace of the house. The lists behind it can't be undone any more. */
export function sendPlannedNow(
  actor: Actor,
  { employerId }: z.infer<typeof employerInput>,
): Promise<Outcome<{ readonly count: number }, "not-found">> {
  return forEmployer(actor, employerId, async (tx, by) => {
    await endUndo(tx, employerId);
    const { count } = await tx.statementInvitation.updateMany({
      where: { employerId, status: "PLANNED", plannedFor: { gt: now() } },
      data: { plannedFor: now() },
    });
    if (count > 0) await enqueue(tx, sendDueInvitations, {});
    await noteInvitations(tx, by, employerId, "invitations.sent-now", count);
    return success({ count });
  });
}

async function endUndo(tx: Transaction, employerId: string): Promise<void> {
  await tx.upload.updateMany({
    where: { employerId, undoUntil: { gt: now() }, invitations: { some: { status: "PLANNED" } } },
    data: { undoUntil: now() },
  });
}
