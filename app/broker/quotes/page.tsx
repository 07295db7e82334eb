import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { currentSignedIn } from "@/lib/access/current";
import { requireActorOf } from "@/lib/access/require-actor";
import { findBeginning } from "@/lib/quotes/find-beginning";
import { QuoteTable } from "../../parts/quote-table";
import { Introduction } from "./introduction";
import { StartQuote } from "./new/start-quote";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.list"))("title") };
}

export default async function QuotesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("broker", "quotes.read");
  const [t, beginning, signedIn, params] = await Promise.all([
    getTranslations("quotes.list"),
    findBeginning(actor),
    currentSignedIn(),
    searchParams,
  ]);
  if (!beginning.anyQuote) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Introduction actor={actor} beginning={beginning} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        action={beginning.mayBegin && <StartQuote actor={actor} label={t("new")} />}
      />
      <QuoteTable
        actor={actor}
        path="/broker/quotes"
        params={params}
        groups={signedIn?.hat?.kind === "broker" ? signedIn.hat.groups : []}
        empty={
          <EmptyState icon="file-text" title={t("none")}>
            {t("none-here")}
          </EmptyState>
        }
      />
    </>
  );
}
