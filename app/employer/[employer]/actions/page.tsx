import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { isId } from "@/lib/values/ids";
import { ActionTable } from "../../../parts/action-table";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.actions"))("title") };
}

export default async function ActionsPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "actions.read");
  const { employer } = await params;
  if (!isId(employer) || !actor.employerIds.includes(employer)) notFound();
  const [t, signedIn] = await Promise.all([getTranslations("employer.actions"), currentSignedIn()]);
  const seesPeople = signedIn?.hat && permits(signedIn.hat, "people.read", employer);
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <ActionTable
        actor={actor}
        employerId={employer}
        path={`/employer/${employer}/actions`}
        peoplePath={seesPeople ? `/employer/${employer}/people` : undefined}
        params={await searchParams}
      />
    </>
  );
}
