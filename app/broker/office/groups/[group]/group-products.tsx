import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { OpenedGroup } from "@/lib/brokers/open-group";
import { productName } from "@/lib/products/product-names";

/** What the group may work with, under which number. Asking and withdrawing is done at the products. */
export async function GroupProducts({ group, isAdmin }: { group: OpenedGroup; isAdmin: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("groups.group"), getLocale()]);
  const toProducts = (
    <LinkButton href="/broker/products" size="small" icon="layers">
      {t("to-products")}
    </LinkButton>
  );
  return (
    <Card title={t("products")} flush action={isAdmin && group.accesses.length > 0 && toProducts}>
      {group.accesses.length === 0 ? (
        <EmptyState icon="layers" title={t("no-products")} action={isAdmin && toProducts}>
          {isAdmin && t("no-products-text")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {group.accesses.map(({ product, producerNumber, accepted }) => (
            <li
              key={`${product} ${producerNumber}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3"
            >
              <span>
                <span className="font-semibold">{productName(product, locale)}</span>{" "}
                <span className="figures text-ink-soft">
                  {t("number")} {producerNumber}
                </span>
              </span>
              <StatusBadge tone={accepted ? "success" : "info"}>
                {t(accepted ? "accepted" : "requested")}
              </StatusBadge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
