import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { EmployerTable } from "../../parts/employer-table";

export async function generateMetadata() {
  return { title: (await getTranslations("employer.all"))("title") };
}

export default async function EmployersPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "employers.read");
  const t = await getTranslations("employer.all");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro-staff")} />
      <EmployerTable actor={actor} path="/staff/employers" params={await searchParams} />
    </>
  );
}
