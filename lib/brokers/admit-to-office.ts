import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import type { Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { answerJoin, closeJoin } from "./answer-join";
import { putInGroups } from "./put-in-groups";

export const admitToOfficeInput = z.object({
  requestId: id,
  isAdmin: z.boolean().default(false),
  groups: z.array(id).default([]),
});

type Refused = "join.answered-already" | "not-found";

/**
 * Lets in who asked: from the next click on they work in these groups, or in "Default". Whom the insurer's people let into
 * an office without a Beheerder becomes its Beheerder.
 */
export async function admitToOffice(
  actor: Actor,
  { requestId, isAdmin, groups }: z.infer<typeof admitToOfficeInput>,
): Promise<Outcome<{ name: string }, Refused>> {
  return answerJoin<{ name: string }, Refused>(actor, requestId, async (tx, join) => {
    const byStaff = actor.kind === "staff";
    const wanted = byStaff ? [] : [...new Set(groups)];
    const own = await tx.brokerGroup.count({ where: { id: { in: wanted }, brokerageId: join.brokerageId } });
    if (own !== wanted.length) return refuse("not-found");
    const leads = byStaff || isAdmin;
    const membershipId = await placeOf(tx, join.account.id, join.brokerageId, leads);
    const names = membershipId && (await putInGroups(tx, join.brokerageId, membershipId, wanted));
    await closeJoin(tx, actor, join, "ADMITTED");
    await recordAudit(tx, actor, {
      event: "office.join-admitted",
      subject: { type: "account", id: join.account.id },
      brokerageId: join.brokerageId,
      after: { isAdmin: leads, groups: [...(names ?? [])] },
    });
    return success({ name: join.account.firstName });
  });
}

/** A new place, or the former one taken up again; nothing when the person came in by an invitation meanwhile. */
async function placeOf(
  tx: Transaction,
  accountId: string,
  brokerageId: string,
  isAdmin: boolean,
): Promise<string | null> {
  const former = await tx.brokerMembership.findUnique({
    where: { accountId_brokerageId: { accountId, brokerageId } },
    select: { id: true, endedAt: true, awaited: true },
  });
  if (former && !former.endedAt && !former.awaited) return null;
  const place = { isAdmin, invitedAt: now(), endedAt: null, awaited: false, shownGroupId: null };
  if (former) {
    await tx.brokerMembership.update({ where: { id: former.id }, data: place });
    return former.id;
  }
  const membershipId = newId();
  await tx.brokerMembership.create({ data: { id: membershipId, accountId, brokerageId, ...place } });
  return membershipId;
}
