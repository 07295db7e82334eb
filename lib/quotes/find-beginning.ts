import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { products } from "@/lib/products/products";
import { groupsThatMayUse } from "@/lib/products/usable";
import { quotesVisibleTo } from "./access";

export type Beginning = {
  /** There is a quote that the actor may see. */
  readonly anyQuote: boolean;
  /** A new one can be begun; or access to a product was asked, and the insurer has not answered yet. */
  readonly mayBegin: boolean;
  readonly accessWaits: boolean;
};

/** What somebody finds who comes for quotes: in any of the actor's groups, whichever is shown now. */
export async function findBeginning(actor: Actor): Promise<Beginning> {
  const groupIds = actor.kind === "broker" ? [...actor.groupIds] : [];
  const [quote, asked, ...usable] = await Promise.all([
    database().quote.findFirst({ where: quotesVisibleTo(actor), select: { id: true } }),
    database().productAccess.findFirst({
      where: { groupId: { in: groupIds }, status: "REQUESTED" },
      select: { id: true },
    }),
    ...products.map((product) =>
      database().brokerGroup.findFirst({ where: groupsThatMayUse(actor, product), select: { id: true } }),
    ),
  ]);
  const mayBegin = usable.some((group) => group !== null);
  return { anyQuote: quote !== null, mayBegin, accessWaits: asked !== null && !mayBegin };
}
