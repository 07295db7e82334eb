import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { recallInvitations } from "@/lib/statements/recall-invitations";
import { addYears, dateField, plainDateOf, utcMidnight } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { explainLeaving, leavingWays } from "@/lib/values/last-day";
import { today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { lockAffiliation } from "./lock-affiliation";
import { recordChange } from "./record-change";

export const endAffiliationInput = z.object({
  employerId: id,
  affiliationId: id,
  way: z.enum(leavingWays, { error: "value.required" }),
  date: dateField,
});

type Refused = "not-found" | "person.left" | "leave.before-start" | "leave.too-far";

/** Somebody leaves. The end date is the last day in, whichever way the date was given. */
export async function endAffiliation(
  actor: Actor,
  { employerId, affiliationId, way, date }: z.infer<typeof endAffiliationInput>,
): Promise<Outcome<{ employerId: string; affiliationId: string; actionId: string }, Refused>> {
  if (actor.kind !== "employer") return refuse("not-found");
  const { lastDay } = explainLeaving(way, date);
  if (lastDay > addYears(today(), 1)) return refuse("leave.too-far");
  return database().$transaction(async (tx) => {
    const held = await lockAffiliation(tx, actor, affiliationId);
    if (held?.employerId !== employerId) return refuse("not-found");
    if (!held.running) return refuse("person.left");
    const before = await tx.affiliation.findUniqueOrThrow({
      where: { id: affiliationId },
      select: { startsOn: true, endsOn: true },
    });
    if (lastDay < plainDateOf(before.startsOn)) return refuse("leave.before-start");
    await tx.affiliation.update({ where: { id: affiliationId }, data: { endsOn: utcMidnight(lastDay) } });
    if (lastDay < today()) {
      const planned = await tx.statementInvitation.findMany({
        where: { affiliationId, status: "PLANNED" },
        select: { id: true },
      });
      await recallInvitations(tx, { invitationIds: planned.map((one) => one.id) });
    }
    const actionId = await recordChange(tx, actor, {
      type: "leave",
      event: "person.left",
      employerId,
      affiliationId,
      personId: held.personId,
      changes: [{ field: "endsOn", before: before.endsOn && plainDateOf(before.endsOn), after: lastDay }],
    });
    return success({ employerId, affiliationId, actionId });
  });
}
