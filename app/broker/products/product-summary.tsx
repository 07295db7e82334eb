import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { mayAsk, type ProductCard } from "@/lib/products/find-products";
import { AccessStatus } from "../../parts/access-status";
import { TariffLine } from "./tariff-line";

/** One product on a card: what it is, with which tariff, how it stands for each group, and what one can do. */
export async function ProductSummary({ card, isAdmin }: { card: ProductCard; isAdmin: boolean }) {
  const t = await getTranslations("products");
  const { product, groups, usable } = card;
  const page = `/broker/products/${product}`;
  const asked = groups.flatMap(({ group, access }) => (access ? [{ group, access }] : []));
  const name = t(`name.${product}`);
  return (
    <section className="card grid content-start gap-4 p-4">
      <div className="flex items-start gap-3">
        <Icon name="briefcase" className="icon-large text-ink-soft" />
        <div className="grid gap-1">
          <h3 className="text-large">
            <a href={page}>{name}</a>
          </h3>
          <p>{t(`about.${product}`)}</p>
          <p className="text-ink-soft text-small">
            <TariffLine product={product} />
          </p>
        </div>
      </div>
      {asked.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {asked.map(({ group, access }) => (
            <li key={group.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="font-semibold">{group.name}</span>
              <span className="figures text-ink-soft">{access.producerNumber}</span>
              <span className="ml-auto">
                <AccessStatus status={access.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="no-print flex flex-wrap gap-2">
        {usable && (
          <LinkButton
            href="/broker/quotes/new"
            variant="primary"
            icon="plus"
            aria-label={t("new-for", { product: name })}
          >
            {t("new")}
          </LinkButton>
        )}
        {isAdmin && (
          <LinkButton
            href={`${page}/request`}
            {...(usable || !groups.some(mayAsk) ? {} : ({ variant: "primary" } as const))}
          >
            {t(asked.length > 0 && !groups.every(mayAsk) ? "ask-more" : "ask")}
          </LinkButton>
        )}
        <LinkButton href={page} variant="quiet">
          {t("details")}
        </LinkButton>
      </div>
    </section>
  );
}
