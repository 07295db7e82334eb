import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { EmployerTable } from "../../parts/employer-table";

export async function generateMetadata() {
  return { title: (await getTranslations("employer.all"))("title") };
}

/** "Terug naar overzicht (inrichters)": who serves one employer goes straight to it. */
export default async function EmployersPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("employer", "employers.read");
  const [only] = actor.employerIds;
  if (actor.employerIds.length === 1 && only) redirect(`/employer/${only}`);
  const t = await getTranslations("employer.all");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <EmployerTable actor={actor} path="/employer" params={await searchParams} />
    </>
  );
}
