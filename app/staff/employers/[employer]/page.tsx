import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { findEmployer } from "@/lib/employers/find-employer";
import { isId } from "@/lib/values/ids";
import { EmployerFacts } from "../../../parts/employer-facts";

export async function generateMetadata() {
  return { title: (await getTranslations("employer.home"))("card") };
}

/** The employer's card, to read. */
export default async function EmployerPage({ params }: { params: Promise<{ employer: string }> }) {
  const actor = await requireActorOf("staff", "employers.read");
  const { employer: id } = await params;
  const employer = isId(id) ? await findEmployer(actor, id) : null;
  if (!employer) notFound();
  const [t, colleagues, { hat }] = await Promise.all([
    getTranslations("employer.all"),
    getTranslations("colleagues"),
    requireSignedIn(),
  ]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: "/staff/employers" }, { label: employer.name }]}
        title={employer.name}
        action={
          hat &&
          permits(hat, "accounts.manage") && (
            <LinkButton icon="user-plus" href={`/staff/employers/${employer.id}/main-user`}>
              {colleagues("main-user.title")}
            </LinkButton>
          )
        }
      />
      <EmployerFacts employer={employer} />
    </>
  );
}
