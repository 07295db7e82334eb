import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { opensDialog } from "@/components/ui/dialog";
import { requireActorOf } from "@/lib/access/require-actor";
import { type BrokerColleague, findColleagues } from "@/lib/brokers/find-colleagues";
import { ColleagueList } from "../../parts/colleague-list";
import { ColleagueNotice } from "../../parts/colleague-notice";
import { ColleagueMenu } from "./colleague-menu";
import { InviteForm } from "./invite-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("colleagues");
  return { title: t("title") };
}

export default async function BrokerColleaguesPage({ searchParams }: PageProps<"/broker/colleagues">) {
  const actor = await requireActorOf("broker", "colleagues.read");
  const [t, found, { done, look }] = await Promise.all([
    getTranslations("colleagues"),
    findColleagues(actor),
    searchParams,
  ]);
  if (!found) notFound();
  const { brokerage, groups, colleagues } = found;
  const rights = ({ isAdmin, groups: own }: BrokerColleague) => (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {isAdmin && <Badge tone="accent">{t("administrator")}</Badge>}
      {own.map(({ name }) => name).join(", ")}
    </span>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro-broker", { organisation: brokerage.name })}
        action={
          actor.isAdmin && (
            <Button variant="primary" icon="user-plus" {...opensDialog("invite")}>
              {t("invite.open")}
            </Button>
          )
        }
      />
      <ColleagueNotice done={done} look={look} />
      <ColleagueList
        colleagues={colleagues}
        rightsName={t("groups")}
        rights={rights}
        {...(actor.isAdmin
          ? {
              menu: (colleague: BrokerColleague) => (
                <ColleagueMenu brokerage={brokerage} groups={groups} colleague={colleague} />
              ),
            }
          : {})}
      />
      {actor.isAdmin && <InviteForm brokerage={brokerage} groups={groups} />}
    </>
  );
}
