import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { opensDialog } from "@/components/ui/dialog";
import { requireActorOf } from "@/lib/access/require-actor";
import { type EmployerColleague, findColleagues } from "@/lib/employers/find-colleagues";
import { isId } from "@/lib/values/ids";
import { ColleagueList } from "../../../parts/colleague-list";
import { ColleagueNotice } from "../../../parts/colleague-notice";
import { ColleagueMenu } from "./colleague-menu";
import { InviteForm } from "./invite-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("colleagues");
  return { title: t("title") };
}

export default async function EmployerColleaguesPage({
  params,
  searchParams,
}: PageProps<"/employer/[employer]/colleagues">) {
  const actor = await requireActorOf("employer", "colleagues.read");
  const [{ employer: employerId }, { done, look }] = await Promise.all([params, searchParams]);
  const found = isId(employerId) ? await findColleagues(actor, { employerId }) : null;
  if (!found) notFound();
  const { employer, colleagues } = found;
  const [t, roles] = await Promise.all([getTranslations("colleagues"), getTranslations("colleagues.roles")]);
  const mayManage = colleagues.some(({ self, role }) => self && role === "ADMIN");
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro-employer", { employer: employer.name })}
        action={
          mayManage && (
            <Button variant="primary" icon="user-plus" {...opensDialog("invite")}>
              {t("invite.open")}
            </Button>
          )
        }
      />
      <ColleagueNotice done={done} look={look} />
      <ColleagueList
        colleagues={colleagues}
        rightsName={t("role")}
        rights={({ role }: EmployerColleague) => roles(role)}
        {...(mayManage
          ? {
              menu: (colleague: EmployerColleague) => (
                <ColleagueMenu employer={employer} colleague={colleague} />
              ),
            }
          : {})}
      />
      {mayManage && <InviteForm employer={employer} />}
    </>
  );
}
