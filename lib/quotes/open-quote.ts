import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { Answers } from "@/lib/tariffs/question";
import { plainDateOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { quotesVisibleTo } from "./access";
import { presentIn } from "./note-presence";
import { whyClosed } from "./quote";

export type OpenedQuote = NonNullable<Awaited<ReturnType<typeof openQuote>>>;

/** The quote as its readers see it: what was filled in, how far it is, who changed it last, who has it open beside one. */
export async function openQuote(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const visible = quotesVisibleTo(actor);
  const found = await database().quote.findFirst({
    where: { AND: [{ id }, visible] },
    select: {
      id: true,
      reference: true,
      product: true,
      status: true,
      endReason: true,
      answers: true,
      revision: true,
      currentVersion: true,
      tariffVersionId: true,
      totalCents: true,
      customerName: true,
      expiresOn: true,
      createdAt: true,
      updatedAt: true,
      group: { select: { id: true, name: true } },
      brokerage: { select: { id: true, name: true } },
      createdBy: { select: { firstName: true, lastName: true } },
      updatedBy: { select: { id: true, firstName: true, lastName: true } },
      copiedFromId: true,
    },
  });
  if (!found) return null;
  const [present, copiedFrom, copies] = await Promise.all([
    presentIn(database(), found.id, actor.accountId),
    // A variant that was moved to another group is not told of here.
    found.copiedFromId
      ? database().quote.findFirst({
          where: { AND: [{ id: found.copiedFromId }, visible] },
          select: { id: true, reference: true },
        })
      : null,
    database().quote.findMany({
      where: { AND: [{ copiedFromId: found.id }, visible] },
      select: { id: true, reference: true },
      orderBy: { createdAt: "asc" },
      take: 20,
    }),
  ]);
  const { copiedFromId: _, answers, expiresOn, createdBy, updatedBy, ...facts } = found;
  return {
    ...facts,
    answers: answers as Answers,
    expiresOn: plainDateOf(expiresOn),
    closed: whyClosed(found),
    createdBy: nameOf(createdBy),
    updatedBy: nameOf(updatedBy),
    changedByMe: updatedBy?.id === actor.accountId,
    copiedFrom,
    copies,
    present,
  };
}

function nameOf(account: { firstName: string; lastName: string } | null): string | null {
  return account && `${account.firstName} ${account.lastName}`;
}
