import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import type { ProductCard } from "@/lib/products/find-products";
import { AccessStatus } from "../../parts/access-status";

/** How it stands for each group, with what a Beheerder can do about it. */
export async function GroupAccesses({ card, isAdmin }: { card: ProductCard; isAdmin: boolean }) {
  const t = await getTranslations("products");
  return (
    <Card title={t("request.groups")} flush>
      <ul className="divide-y divide-line">
        {card.groups.map(({ group, mine, access }) => {
          const live = access?.status === "REQUESTED" || access?.status === "ACCEPTED";
          return (
            <li key={group.id} className="grid gap-1 px-4 py-3">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span className="font-semibold">{group.name}</span>
                {access && <span className="figures text-ink-soft">{access.producerNumber}</span>}
                {access ? (
                  <AccessStatus status={access.status} />
                ) : (
                  <span className="text-ink-soft">{t("nothing-asked")}</span>
                )}
                {access && (
                  <span className="text-ink-soft text-small">
                    <Moment at={access.requestedAt} />
                  </span>
                )}
                {isAdmin && access && live && (
                  <LinkButton
                    href={`/broker/products/${card.product}/withdraw/${access.id}`}
                    variant="quiet"
                    size="small"
                    className="no-print ml-auto"
                    aria-label={t("withdraw.for", { group: group.name })}
                  >
                    {t("withdraw.open")}
                  </LinkButton>
                )}
              </div>
              {access?.reason && (
                <p className="whitespace-pre-line break-words">
                  {t("history.reason", { reason: access.reason })}
                </p>
              )}
              {!mine && access?.status === "ACCEPTED" && (
                <p className="text-ink-soft text-small">{t("not-mine")}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
