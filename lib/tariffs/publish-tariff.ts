import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { now } from "@/lib/values/clock";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { id } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { draftsOf } from "./access";
import { oneAtATime } from "./draft-tariff";

export const tariffInput = z.object({ tariffId: id, stamp: z.iso.datetime() });
type Input = z.infer<typeof tariffInput>;

/**
 * From here on it counts for policies that begin on its first day or later, and never changes again: the database refuses. It
 * begins today at the earliest, because quotes were made with what counted before; the very first one may begin at any time.
 */
export async function publishTariff(
  actor: Actor,
  { tariffId, stamp }: Input,
): Promise<
  Outcome<{ id: string }, "not-found" | "tariff.changed-meanwhile" | "tariff.day-taken" | "tariff.in-past">
> {
  return database().$transaction(async (tx) => {
    const where = { AND: [draftsOf(actor), { id: tariffId }] };
    const found = await tx.tariffVersion.findFirst({ where, select: { product: true } });
    if (!found) return refuse("not-found");
    await oneAtATime(tx, found.product);
    const draft = await tx.tariffVersion.findFirst({
      where,
      select: { product: true, number: true, name: true, validFrom: true },
    });
    if (!draft) return refuse("not-found");
    const { product, number, name, validFrom } = draft;
    const published = { product, status: "PUBLISHED" as const };
    const sameDay = await tx.tariffVersion.findFirst({
      where: { ...published, validFrom },
      select: { number: true },
    });
    const day = formatDate(plainDateOf(validFrom));
    if (sameDay) return refuse("tariff.day-taken", { number: sameDay.number, day });
    const others = await tx.tariffVersion.count({ where: published });
    if (others > 0 && plainDateOf(validFrom) < today()) return refuse("tariff.in-past", { day });
    const at = now();
    const { count } = await tx.tariffVersion.updateMany({
      where: { AND: [where, { updatedAt: new Date(stamp) }] },
      data: { status: "PUBLISHED", publishedAt: at, publishedById: actor.accountId, updatedAt: at },
    });
    if (count === 0) return refuse("tariff.changed-meanwhile");
    await recordAudit(tx, actor, {
      event: "tariff.published",
      subject: { type: "tariff", id: tariffId },
      after: { number, name, validFrom: plainDateOf(validFrom) },
    });
    return success({ id: tariffId });
  });
}

/** A draft that comes to nothing leaves its line in the trail, and no more. */
export async function discardTariff(
  actor: Actor,
  { tariffId, stamp }: Input,
): Promise<Outcome<undefined, "not-found" | "tariff.changed-meanwhile">> {
  return database().$transaction(async (tx) => {
    const where = { AND: [draftsOf(actor), { id: tariffId }] };
    const draft = await tx.tariffVersion.findFirst({ where, select: { number: true, name: true } });
    if (!draft) return refuse("not-found");
    const { count } = await tx.tariffVersion.deleteMany({
      where: { AND: [where, { updatedAt: new Date(stamp) }] },
    });
    if (count === 0) return refuse("tariff.changed-meanwhile");
    await recordAudit(tx, actor, {
      event: "tariff.discarded",
      subject: { type: "tariff", id: tariffId },
      before: { number: draft.number, name: draft.name },
    });
    return success(undefined);
  });
}
