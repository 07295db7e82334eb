import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOffice } from "@/lib/brokers/find-office";
import { ColleagueNotice } from "../../parts/colleague-notice";
import { JoinRequests } from "../../parts/join-requests";
import { ColleagueTable } from "./colleague-table";
import { admitToOfficeAction, declineJoinAction } from "./join-actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("colleagues");
  return { title: t("title") };
}

export default async function BrokerColleaguesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("broker", "colleagues.read");
  const [t, office, params] = await Promise.all([
    getTranslations("colleagues"),
    findOffice(actor),
    searchParams,
  ]);
  if (!office) notFound();
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={actor.isAdmin ? t("groups-intro", { organisation: office.name }) : t("groups-intro-member")}
        action={
          actor.isAdmin && (
            <LinkButton variant="primary" icon="user-plus" href="/broker/colleagues/invite">
              {t("invite.open")}
            </LinkButton>
          )
        }
      />
      <ColleagueNotice done={params.done} look={params.look} />
      <JoinRequests
        actor={actor}
        done={params.done}
        admit={admitToOfficeAction}
        decline={declineJoinAction}
      />
      <ColleagueTable actor={actor} params={params} />
    </>
  );
}
