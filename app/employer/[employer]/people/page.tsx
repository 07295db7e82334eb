import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOfferedDownload } from "@/lib/exchange/find-downloads";
import { PeopleTable } from "../../../parts/people-table";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.people"))("title") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "people.read");
  const { employer } = await params;
  if (!actor.employerIds.includes(employer)) notFound();
  const [t, signedIn, overview] = await Promise.all([
    getTranslations("employer.people"),
    currentSignedIn(),
    findOfferedDownload(actor, employer, "insured-overview"),
  ]);
  const mayDownload = overview && signedIn?.hat && permits(signedIn.hat, overview.permission, employer);
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <PeopleTable
        actor={actor}
        employerId={employer}
        path={`/employer/${employer}/people`}
        params={await searchParams}
        download={
          mayDownload && (
            <LinkButton href={`/employer/${employer}/download/insured-overview`} icon="download">
              {t("download")}
            </LinkButton>
          )
        }
      />
    </>
  );
}
