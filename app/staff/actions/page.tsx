import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { ActionTable } from "../../parts/action-table";

export async function generateMetadata() {
  return { title: (await getTranslations("status"))("actions") };
}

export default async function StaffActionsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "actions.read");
  const [t, signedIn] = await Promise.all([getTranslations("staff.actions"), currentSignedIn()]);
  const seesPeople = signedIn?.hat && permits(signedIn.hat, "people.read");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <ActionTable
        actor={actor}
        path="/staff/actions"
        peoplePath={seesPeople ? "/staff/people" : undefined}
        params={await searchParams}
      />
    </>
  );
}
