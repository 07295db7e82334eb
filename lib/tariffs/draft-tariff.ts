import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database, type Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { now } from "@/lib/values/clock";
import { dateField, utcMidnight } from "@/lib/values/dates";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { draftsOf, tariffsVisibleTo } from "./access";
import { tariffOf } from "./tariff-of";

const called = {
  name: z.string({ error: "value.required" }).trim().min(1, "value.required").max(60, "text.too-long"),
  validFrom: dateField,
};

export const draftTariffInput = z.object({
  product: z.literal("kmo", { error: "not-found" }),
  /** The version that it begins as a copy of; without one, the example figures. */
  fromId: id.optional(),
  ...called,
});

/** A new version to work at: a copy, that nobody calculates with before it is published. */
export async function draftTariff(
  actor: Actor,
  { product, fromId, name, validFrom }: z.infer<typeof draftTariffInput>,
): Promise<Outcome<{ id: string }, "not-found">> {
  if (actor.kind !== "staff") return refuse("not-found");
  return database().$transaction(async (tx) => {
    await oneAtATime(tx, product);
    const from = fromId
      ? await tx.tariffVersion.findFirst({
          where: { AND: [tariffsVisibleTo(actor), { id: fromId, product }] },
          select: { figures: true },
        })
      : { figures: tariffOf(product).example };
    if (!from) return refuse("not-found");
    const last = await tx.tariffVersion.findFirst({
      where: { product },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    const number = (last?.number ?? 0) + 1;
    const at = now();
    const made = await tx.tariffVersion.create({
      data: {
        id: newId(),
        product,
        number,
        name,
        validFrom: utcMidnight(validFrom),
        figures: from.figures as Prisma.InputJsonValue,
        createdById: actor.accountId,
        createdAt: at,
        updatedAt: at,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      event: "tariff.drafted",
      subject: { type: "tariff", id: made.id },
      after: { number, name, validFrom },
    });
    return success(made);
  });
}

export const renameTariffInput = z.object({ tariffId: id, stamp: z.iso.datetime(), ...called });

/** Another name or first day, as long as it is a draft. */
export async function renameTariff(
  actor: Actor,
  { tariffId, stamp, name, validFrom }: z.infer<typeof renameTariffInput>,
): Promise<Outcome<{ id: string }, "not-found" | "tariff.changed-meanwhile">> {
  return database().$transaction(async (tx) => {
    const where = { AND: [draftsOf(actor), { id: tariffId }] };
    const draft = await tx.tariffVersion.findFirst({ where, select: { number: true } });
    if (!draft) return refuse("not-found");
    const { count } = await tx.tariffVersion.updateMany({
      where: { AND: [where, { updatedAt: new Date(stamp) }] },
      data: { name, validFrom: utcMidnight(validFrom), updatedAt: now() },
    });
    if (count === 0) return refuse("tariff.changed-meanwhile");
    await recordAudit(tx, actor, {
      event: "tariff.changed",
      subject: { type: "tariff", id: tariffId },
      after: { number: draft.number, name, validFrom },
    });
    return success({ id: tariffId });
  });
}

/** Numbers follow each other, and no two versions take the same day: whoever makes or publishes one waits for the other. */
export async function oneAtATime(tx: Transaction, product: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tariffs of ${product}`}, 0))`;
}
