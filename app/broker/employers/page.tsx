import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { PortfolioTable } from "./portfolio-table";

export async function generateMetadata() {
  return { title: (await getTranslations("broker.portfolio"))("title") };
}

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("broker", "employers.read");
  const t = await getTranslations("broker.portfolio");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <PortfolioTable actor={actor} params={await searchParams} />
    </>
  );
}
