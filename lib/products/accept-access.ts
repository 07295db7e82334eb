import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { accessesVisibleTo } from "./access";
import { accessInput } from "./access-reason";
import { holdNumber, type LockedAccess, lockAccess } from "./lock-access";
import { tellOffice } from "./tell-access";

export const acceptAccessInput = accessInput.extend({
  /** The number is another group's on paper only, and comes over to this one. */
  takeOver: z.literal("on").optional(),
});

type Clash = "access.number-in-use" | "access.number-elsewhere";
type Refused = "access.answered-already" | Clash | "not-found";

/** From here on the group may work with the product, and the number is the group's. */
export async function acceptAccess(
  actor: Actor,
  { accessId, takeOver }: z.infer<typeof acceptAccessInput>,
): Promise<Outcome<{ id: string }, Refused>> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const access = await lockAccess(tx, accessId, accessesVisibleTo(actor));
    if (!access) return refuse("not-found");
    if (access.status !== "REQUESTED") return refuse("access.answered-already");
    const given = await giveNumber(tx, access, takeOver === "on");
    if (!given.ok) return given;
    const { group, producerNumber, product, requestedById } = access;
    await tx.productAccess.update({
      where: { id: access.id },
      data: { status: "ACCEPTED", answeredById: actor.accountId, answeredAt: now() },
    });
    await tellOffice(tx, access, {
      what: "accepted",
      office: group.brokerage,
      group: group.name,
      askedById: requestedById,
      reason: null,
    });
    await recordAudit(tx, actor, {
      event: "access.accepted",
      subject: { type: "access", id: access.id },
      brokerageId: group.brokerage.id,
      after: { product, group: group.name, producerNumber, ...(given.value ? { takenOver: "yes" } : {}) },
    });
    return success({ id: access.id });
  });
}

/**
 * A group keeps the numbers that it has beside this one. Another group that works under this number keeps it until its
 * access ends; one that only has it on paper gives it up if the insurer says so.
 */
async function giveNumber(
  tx: Transaction,
  { producerNumber: number, group }: LockedAccess,
  takeOver: boolean,
): Promise<Outcome<boolean, Clash>> {
  await holdNumber(tx, number);
  const named = { select: { name: true, brokerage: { select: { name: true } } } } as const;
  const inUse = await tx.productAccess.findFirst({
    where: { producerNumber: number, status: "ACCEPTED", groupId: { not: group.id } },
    select: { group: named },
  });
  if (inUse) {
    return refuse("access.number-in-use", {
      office: inUse.group.brokerage.name,
      group: inUse.group.name,
    });
  }
  const held = await tx.producerNumber.findUnique({
    where: { number },
    select: { groupId: true, group: named },
  });
  if (!held) {
    await tx.producerNumber.create({ data: { id: newId(), number, groupId: group.id } });
    return success(false);
  }
  if (held.groupId === group.id) return success(false);
  if (!takeOver) {
    return refuse("access.number-elsewhere", {
      office: held.group.brokerage.name,
      group: held.group.name,
    });
  }
  await tx.producerNumber.update({ where: { number }, data: { groupId: group.id } });
  return success(true);
}
