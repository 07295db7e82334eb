import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { AuditTable } from "../../../parts/audit-table";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("employer.title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "audit.read");
  const { employer } = await params;
  if (!actor.employerIds.includes(employer)) notFound();
  const t = await getTranslations("audit.employer");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <AuditTable
        actor={actor}
        employerId={employer}
        path={`/employer/${employer}/audit`}
        params={await searchParams}
      />
    </>
  );
}
