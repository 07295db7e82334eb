import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEntries } from "@/lib/employers/find-entries";
import { CorrespondenceTable } from "../../../parts/correspondence-table";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.correspondence"))("title") };
}

export default async function CorrespondencePage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "correspondence.read");
  const { employer } = await params;
  const [entries, t] = await Promise.all([
    findEntries(actor, employer),
    getTranslations("inbox.correspondence"),
  ]);
  if (!entries.has("CORRESPONDENCE")) notFound();
  return (
    <>
      <LiveRefresh topics={["conversation"]} />
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        action={
          <LinkButton variant="primary" href={`/employer/${employer}/contact-points`} icon="mail">
            {t("write")}
          </LinkButton>
        }
      />
      <CorrespondenceTable actor={actor} employerId={employer} params={await searchParams} />
    </>
  );
}
