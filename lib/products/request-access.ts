import { z } from "zod";
import type { Actor, BrokerActor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { addGroup } from "@/lib/brokers/add-group";
import { asAdminOfOffice, type LockedBrokerage } from "@/lib/brokers/as-admin";
import { groupFields } from "@/lib/brokers/group-fields";
import type { Transaction } from "@/lib/database/client";
import { takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { producerNumber } from "@/lib/values/producer-number";
import { products } from "./products";
import { tellAdministration } from "./tell-access";

export const requestAccessInput = z.object({
  product: z.enum(products, { error: "value.required" }),
  groups: z.array(id).default([]),
  newGroup: groupFields.shape.name.optional(),
  producerNumber,
});

type Input = z.infer<typeof requestAccessInput>;
type Refused =
  | "access.no-group"
  | "access.one-number-one-group"
  | "access.number-of-group"
  | "access.waits-already"
  | "access.has-already"
  | "group.name-taken"
  | "too-many-tries"
  | "not-found";

/**
 * Creëer integratie: a group asks to work with a product under its producer number. A number of another group of the same
 * office is named; whether another office has it is for the insurer to see, never for who asks.
 */
export async function requestAccess(actor: Actor, input: Input): Promise<Outcome<{ id: string }, Refused>> {
  if (actor.kind !== "broker" || !actor.isAdmin) return refuse("not-found");
  const turn = await takeTurn("product-access", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  return asAdminOfOffice<{ id: string }, Refused>(actor, async (tx, office) => {
    const chosen = [...new Set(input.groups)];
    if (chosen.length === 0 && !input.newGroup) return refuse("access.no-group", { at: "groups" });
    // Of another office, or gone: as if it were not there, before anything is said of the number.
    const own = await tx.brokerGroup.findMany({
      where: { id: { in: chosen }, brokerageId: office.id },
      select: { id: true, name: true },
    });
    if (own.length !== chosen.length) return refuse("not-found");
    if (chosen.length + (input.newGroup ? 1 : 0) > 1) {
      return refuse("access.one-number-one-group", { at: "groups" });
    }
    const group = own[0] ?? (await groupCalled(tx, office, input.newGroup));
    const live = group && (await liveOf(tx, group.id, input.product));
    // The same form, posted again: what it asked for is there.
    const again = live?.status === "REQUESTED" && live.producerNumber === input.producerNumber;
    if (again && live.requestedById === actor.accountId) return success({ id: live.id });
    if (own[0] && live) {
      const reason = live.status === "REQUESTED" ? "access.waits-already" : "access.has-already";
      return refuse(reason, { at: "groups", group: own[0].name });
    }
    const holder = await holderInOffice(tx, office.id, input.producerNumber, own[0]?.id);
    if (holder) return refuse("access.number-of-group", { at: "producerNumber", group: holder });
    return ask(tx, actor, office, input, own[0]);
  });
}

async function ask(
  tx: Transaction,
  actor: BrokerActor,
  office: LockedBrokerage,
  { product, producerNumber: number, newGroup = "" }: Input,
  chosen: { id: string; name: string } | undefined,
): Promise<Outcome<{ id: string }, Refused>> {
  let group = chosen;
  if (!group) {
    const added = await addGroup(tx, actor, { name: newGroup });
    if (!added.ok) return refuse(added.reason, { at: "newGroup" });
    group = { id: added.value, name: newGroup };
  }
  const accessId = newId();
  const asked = { id: accessId, product, producerNumber: number };
  await tx.productAccess.create({
    data: { ...asked, groupId: group.id, requestedById: actor.accountId, requestedAt: now() },
  });
  await tellAdministration(tx, asked, { what: "requested", office, group: group.name, by: actor.name });
  await recordAudit(tx, actor, {
    event: "access.requested",
    subject: { type: "access", id: accessId },
    brokerageId: office.id,
    after: { product, group: group.name, producerNumber: number },
  });
  return success({ id: accessId });
}

async function groupCalled(tx: Transaction, { id: brokerageId }: LockedBrokerage, name = "") {
  return tx.brokerGroup.findFirst({
    where: { brokerageId, name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    select: { id: true, name: true },
  });
}

async function liveOf(tx: Transaction, groupId: string, product: string) {
  return tx.productAccess.findFirst({
    where: { groupId, product, status: { in: ["REQUESTED", "ACCEPTED"] } },
    select: { id: true, status: true, producerNumber: true, requestedById: true },
  });
}

/** The name of another group of this office that has the number, or asked for it. */
async function holderInOffice(
  tx: Transaction,
  brokerageId: string,
  number: string,
  except: string | undefined,
): Promise<string | undefined> {
  const holder = await tx.brokerGroup.findFirst({
    where: {
      brokerageId,
      ...(except ? { id: { not: except } } : {}),
      OR: [
        { producerNumbers: { some: { number } } },
        {
          productAccesses: {
            some: { producerNumber: number, status: { in: ["REQUESTED", "ACCEPTED"] } },
          },
        },
      ],
    },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return holder?.name;
}
