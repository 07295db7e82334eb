import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { quotesVisibleTo } from "@/lib/quotes/access";
import { isId } from "@/lib/values/ids";

/** The quote that a question will be about, as far as the one who asks may see it. */
export async function quoteToAskAbout(actor: Actor, id: string) {
  if (actor.kind !== "broker" || !isId(id)) return null;
  return database().quote.findFirst({
    where: { id, AND: quotesVisibleTo(actor) },
    select: { id: true, reference: true, group: { select: { name: true } } },
  });
}
