import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { PeopleTable } from "../../parts/people-table";

export async function generateMetadata() {
  return { title: (await getTranslations("staff.people"))("title") };
}

export default async function StaffPeoplePage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "people.read");
  const t = await getTranslations("staff.people");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <PeopleTable actor={actor} path="/staff/people" params={await searchParams} />
    </>
  );
}
