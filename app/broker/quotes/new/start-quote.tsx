import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { formOnly } from "@/lib/access/action";
import type { BrokerActor } from "@/lib/access/actor";
import { chosenGroup } from "@/lib/brokers/shown-groups";
import { products } from "@/lib/products/products";
import { findUsableGroups } from "@/lib/products/usable";
import { createQuoteAction } from "./actions";

/** "Nieuw": begins at once where there is nothing to choose, and asks for what and for which group otherwise. */
export async function StartQuote({ actor, label }: { actor: BrokerActor; label?: string }) {
  const [t, offers, shown] = await Promise.all([
    getTranslations("quotes.new"),
    findOffers(actor),
    chosenGroup(actor),
  ]);
  const here = shown ? offers.filter(({ groupId }) => groupId === shown) : offers;
  const [only, ...others] = here;
  const text = label ?? t("start");
  if (!only || others.length > 0) {
    return (
      <LinkButton href="/broker/quotes/new" variant="primary" icon="plus">
        {text}
      </LinkButton>
    );
  }
  return (
    <form action={formOnly(createQuoteAction)}>
      <input type="hidden" name="product" value={only.product} />
      <input type="hidden" name="groupId" value={only.groupId} />
      <SubmitButton icon="plus">{text}</SubmitButton>
    </form>
  );
}

/** Each product with each group that may work with it. */
async function findOffers(actor: BrokerActor) {
  const found = await Promise.all(
    products.map(async (product) =>
      (await findUsableGroups(actor, product)).map(({ id: groupId }) => ({ product, groupId })),
    ),
  );
  return found.flat();
}
