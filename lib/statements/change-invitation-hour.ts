import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id } from "@/lib/values/ids";
import { dateInBrussels, momentInBrussels } from "@/lib/values/moments";
import { type Outcome, success } from "@/lib/values/outcome";
import { forEmployer } from "./manage-invitations";

/** Letters that come at night are taken for rubbish. */
export const invitationHours = Array.from({ length: 13 }, (_, place) => place + 6);

export const changeInvitationHourInput = z.object({
  employerId: id,
  hour: z.coerce.number({ error: "value.required" }).int().min(6, "value.required").max(18, "value.required"),
});

/** From here on, and for what waits: it leaves on the same day at the new hour, unless that has passed. */
export function changeInvitationHour(
  actor: Actor,
  { employerId, hour }: z.infer<typeof changeInvitationHourInput>,
): Promise<Outcome<undefined, "not-found">> {
  return forEmployer(actor, employerId, async (tx, by) => {
    const { invitationHour: before } = await tx.employer.findUniqueOrThrow({
      where: { id: employerId },
      select: { invitationHour: true },
    });
    if (before === hour) return success();
    await tx.employer.update({ where: { id: employerId }, data: { invitationHour: hour } });
    await moveWaiting(tx, employerId, hour);
    await recordAudit(tx, by, {
      event: "invitations.hour-changed",
      subject: { type: "employer", id: employerId },
      employerId,
      before: { hour: before },
      after: { hour },
    });
    return success();
  });
}

async function moveWaiting(tx: Transaction, employerId: string, hour: number): Promise<void> {
  const mornings = await tx.statementInvitation.groupBy({
    by: ["plannedFor"],
    where: { employerId, status: "PLANNED", plannedFor: { gt: now() } },
  });
  for (const { plannedFor } of mornings) {
    const time = `${String(hour).padStart(2, "0")}:00` as `${number}:${number}`;
    const moved = momentInBrussels(dateInBrussels(plannedFor), time);
    if (moved <= now()) continue;
    const waiting = { employerId, status: "PLANNED", plannedFor } as const;
    // The undo of a list ends when its first invitation leaves.
    await tx.upload.updateMany({
      where: { employerId, undoUntil: plannedFor, invitations: { some: waiting } },
      data: { undoUntil: moved },
    });
    await tx.statementInvitation.updateMany({ where: waiting, data: { plannedFor: moved } });
  }
}
