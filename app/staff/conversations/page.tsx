import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { InboxTable } from "./inbox-table";

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.staff"))("title") };
}

/** Everybody's questions to the insurer. */
export default async function ConversationsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "inbox.answer");
  const t = await getTranslations("inbox.staff");
  return (
    <>
      <LiveRefresh topics={["conversation"]} />
      <PageHeader title={t("title")} intro={t("intro")} />
      <InboxTable actor={actor} params={await searchParams} />
    </>
  );
}
