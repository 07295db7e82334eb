import { z } from "zod";
import { type Actor, hatId, homeOf } from "@/lib/access/actor";
import { findHats } from "@/lib/access/find-signed-in";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { id } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

export const switchHatInput = z.object({
  kind: z.enum(["employer", "broker", "insured", "staff"]),
  /** The brokerage or the person; an employer user's and a staff member's hat have none. */
  id: z
    .union([id, z.literal("")])
    .optional()
    .transform((value) => value || null),
});

/** Puts on another of one's own hats; the next session starts with it. */
export async function switchHat(
  actor: Actor,
  { kind, id: wanted }: z.infer<typeof switchHatInput>,
): Promise<Outcome<{ readonly home: string }, "not-found">> {
  const held = (await findHats(actor.accountId))?.hats ?? [];
  const hat = held.find((one) => one.kind === kind && hatId(one) === wanted);
  if (!hat || !actor.sessionId) return refuse("not-found");
  const { sessionId, accountId } = actor;
  return database().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, accountId, endedAt: null },
      data: { hatKind: kind, hatId: wanted },
    });
    if (count === 0) return refuse("not-found");
    await tx.account.update({ where: { id: accountId }, data: { lastHatKind: kind, lastHatId: wanted } });
    await recordAudit(tx, actor, {
      event: "session.hat-changed",
      subject: { type: "session", id: sessionId },
      after: { kind, id: wanted },
      ...(kind === "broker" ? { brokerageId: wanted } : {}),
      ...(kind === "insured" ? { personId: wanted } : {}),
    });
    return success({ home: homeOf[kind] });
  });
}
