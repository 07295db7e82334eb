import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/record";
import { database } from "@/lib/database/client";
import { isProduct } from "@/lib/products/products";
import type { Answers } from "@/lib/tariffs/question";
import { tariffOf } from "@/lib/tariffs/tariff-of";
import { now } from "@/lib/values/clock";
import { id, newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { beginQuote, usableGroup } from "./create-quote";
import { lockQuote } from "./lock-quote";

export const duplicateQuoteInput = z.object({ quoteId: id });

const breath = 10_000;

/** A variant: a new quote in the same group that begins with the answers of this one, whatever became of this one. */
export async function duplicateQuote(
  actor: Actor,
  { quoteId }: z.infer<typeof duplicateQuoteInput>,
): Promise<Outcome<{ quoteId: string; section: string }, "not-found" | "quote.no-access">> {
  if (actor.kind !== "broker") return refuse("not-found");
  return database().$transaction(async (tx) => {
    const source = await lockQuote(tx, actor, quoteId);
    if (!source || !isProduct(source.product)) return refuse("not-found");
    const { product, groupId, brokerageId } = source;
    if (!(await usableGroup(tx, actor, { product, groupId }))) return refuse("quote.no-access");
    const section = tariffOf(product).sections[0]?.key ?? "";
    const same = await tx.quote.findFirst({
      where: {
        copiedFromId: source.id,
        createdById: actor.accountId,
        revision: 0,
        createdAt: { gt: new Date(now().getTime() - breath) },
      },
      select: { id: true },
    });
    if (same) return success({ quoteId: same.id, section });
    const answers = source.answers as Answers;
    const copy = await beginQuote(tx, actor, {
      product,
      groupId,
      brokerageId,
      answers,
      copiedFromId: source.id,
    });
    const said = {
      kind: "DUPLICATED",
      accountId: actor.accountId,
      authorName: actor.name,
      at: now(),
    } as const;
    await tx.quoteEvent.createMany({
      data: [
        { id: newId(), quoteId: copy.id, facts: { reference: source.reference, way: "from" }, ...said },
        { id: newId(), quoteId: source.id, facts: { reference: copy.reference, way: "to" }, ...said },
      ],
    });
    await recordAudit(tx, actor, {
      event: "quote.duplicated",
      subject: { type: "quote", id: copy.id },
      brokerageId,
      after: { reference: copy.reference, from: source.reference },
    });
    return success({ quoteId: copy.id, section });
  });
}
