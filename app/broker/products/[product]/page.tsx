import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAdministrators } from "@/lib/brokers/find-administrators";
import { findAccessHistory } from "@/lib/products/find-access-history";
import { findProducts } from "@/lib/products/find-products";
import { isProduct } from "@/lib/products/products";
import { AccessHistory } from "../access-history";
import { GroupAccesses } from "../group-accesses";
import { TariffLine } from "../tariff-line";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("details") };
}

const outcomes = ["requested", "withdrawn"] as const;

/** One product: which groups have it, what waits, and what went before. */
export default async function ProductPage({
  params,
  searchParams,
}: {
  params: Promise<{ product: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const actor = await requireActorOf("broker", "products.read");
  const [{ product }, { done }] = await Promise.all([params, searchParams]);
  if (!isProduct(product)) notFound();
  const [t, cards, history, administrators] = await Promise.all([
    getTranslations("products"),
    findProducts(actor),
    findAccessHistory(actor, product),
    findAdministrators(actor),
  ]);
  const card = cards.find((one) => one.product === product);
  if (!card) notFound();
  const outcome = outcomes.find((one) => one === done);
  return (
    <>
      <LiveRefresh topics={["access"]} />
      <PageHeader
        crumbs={[{ label: t("title"), href: "/broker/products" }, { label: t(`name.${product}`) }]}
        title={t(`name.${product}`)}
        intro={t(`about.${product}`)}
        action={
          <>
            {card.usable && (
              <LinkButton href="/broker/quotes/new" variant="primary" icon="plus">
                {t("new")}
              </LinkButton>
            )}
            {actor.isAdmin && (
              <LinkButton
                href={`/broker/products/${product}/request`}
                {...(card.usable ? {} : ({ variant: "primary" } as const))}
              >
                {t("ask")}
              </LinkButton>
            )}
          </>
        }
      />
      {outcome && (
        <Notice tone="success" title={t(`done.${outcome}.title`)} className="mb-6">
          <p>{t(`done.${outcome}.text`)}</p>
        </Notice>
      )}
      <div className="grid gap-6">
        <p className="text-ink-soft">
          <TariffLine product={product} />
        </p>
        <GroupAccesses card={card} isAdmin={actor.isAdmin} />
        {!actor.isAdmin && administrators.length > 0 && (
          <p className="text-ink-soft">{t("who-can", { names: administrators.join(", ") })}</p>
        )}
        <Card title={t("history.title")}>
          <AccessHistory past={history} />
        </Card>
      </div>
    </>
  );
}
