import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAdministrators } from "@/lib/brokers/find-administrators";
import { findProducts } from "@/lib/products/find-products";
import { ProductSummary } from "./product-summary";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("title") };
}

/** What the office works with, and what it may ask for. */
export default async function ProductsPage() {
  const actor = await requireActorOf("broker", "products.read");
  const [t, cards, administrators] = await Promise.all([
    getTranslations("products"),
    findProducts(actor),
    findAdministrators(actor),
  ]);
  const yours = cards.filter(({ usable }) => usable);
  const available = cards.filter(({ usable }) => !usable);
  return (
    <>
      <LiveRefresh topics={["access"]} />
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-8">
        <section className="grid gap-3">
          <h2>{t("yours")}</h2>
          {yours.length === 0 ? (
            <div className="card">
              <EmptyState icon="layers" title={t("none.title")}>
                {t(actor.isAdmin ? "none.text" : "none.text-member")}
              </EmptyState>
            </div>
          ) : (
            <Cards cards={yours} isAdmin={actor.isAdmin} />
          )}
        </section>
        {available.length > 0 && (
          <section className="grid gap-3">
            <h2>{t("available")}</h2>
            <Cards cards={available} isAdmin={actor.isAdmin} />
          </section>
        )}
        {!actor.isAdmin && administrators.length > 0 && (
          <p className="text-ink-soft">{t("who-can", { names: administrators.join(", ") })}</p>
        )}
      </div>
    </>
  );
}

function Cards({ cards, isAdmin }: { cards: Awaited<ReturnType<typeof findProducts>>; isAdmin: boolean }) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {cards.map((card) => (
        <ProductSummary key={card.product} card={card} isAdmin={isAdmin} />
      ))}
    </div>
  );
}
