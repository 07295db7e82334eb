import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { QuoteTable } from "../../parts/quote-table";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.list"))("staff-title") };
}

export default async function StaffQuotesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "quotes.read");
  const t = await getTranslations("quotes.list");
  return (
    <>
      <PageHeader title={t("staff-title")} intro={t("staff-intro")} />
      <QuoteTable
        actor={actor}
        path="/staff/quotes"
        params={await searchParams}
        groups={null}
        empty={
          <EmptyState icon="file-text" title={t("none")}>
            {t("none-staff")}
          </EmptyState>
        }
      />
    </>
  );
}
