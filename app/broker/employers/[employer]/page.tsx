import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEmployer } from "@/lib/employers/find-employer";
import { isId } from "@/lib/values/ids";
import { EmployerFacts } from "../../../parts/employer-facts";

export async function generateMetadata() {
  return { title: (await getTranslations("employer.home"))("card") };
}

/** The employer's card, to read. */
export default async function EmployerPage({ params }: { params: Promise<{ employer: string }> }) {
  const actor = await requireActorOf("broker", "employers.read");
  const { employer: id } = await params;
  const employer = isId(id) ? await findEmployer(actor, id) : null;
  if (!employer) notFound();
  const t = await getTranslations("employer.all");
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: "/broker/employers" }, { label: employer.name }]}
        title={employer.name}
      />
      <EmployerFacts employer={employer} />
    </>
  );
}
