import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { PeopleTable } from "../../../../parts/people-table";
import { EmployerFrame } from "../employer-frame";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.people"))("title") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "people.read");
  const { employer } = await params;
  const [t, m] = await Promise.all([getTranslations("employer.people"), getTranslations("broker.mandate")]);
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="people">
      <PageHeader title={t("title")} intro={m("people-intro")} />
      <PeopleTable
        actor={actor}
        employerId={employer}
        path={`/broker/employers/${employer}/people`}
        params={await searchParams}
      />
    </EmployerFrame>
  );
}
