import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findGroups } from "@/lib/brokers/find-groups";
import { findOffice } from "@/lib/brokers/find-office";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { GroupDone } from "./group-done";
import { GroupTable } from "./group-table";
import { LeaveOffice } from "./leave-office";

export async function generateMetadata() {
  return { title: (await getTranslations("groups"))("office-title") };
}

/** The office's card and its groups; a Beheerder changes them, others see what concerns them. */
export default async function OfficePage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("broker", "colleagues.read");
  const [office, groups, t, { done }] = await Promise.all([
    findOffice(actor),
    findGroups(actor),
    getTranslations("groups"),
    searchParams,
  ]);
  if (!office) notFound();
  return (
    <>
      <PageHeader
        title={t("office-title")}
        intro={t(actor.isAdmin ? "office-intro" : "office-intro-member")}
        action={
          actor.isAdmin && (
            <LinkButton href="/broker/office/groups/new" variant="primary" icon="plus">
              {t("new.open")}
            </LinkButton>
          )
        }
      />
      <GroupDone done={done} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <Card title={t("title")} flush>
          {groups.length === 0 ? (
            <EmptyState icon="users" title={t("none")}>
              {t("none-text")}
            </EmptyState>
          ) : (
            <GroupTable groups={groups} />
          )}
        </Card>
        <div className="grid gap-6">
          <Card
            title={t("office")}
            action={
              actor.isAdmin && (
                <LinkButton href="/broker/office/change" size="small" icon="pencil">
                  {t("office-change")}
                </LinkButton>
              )
            }
          >
            <DefinitionList
              items={[
                { term: t("name"), value: office.name },
                { term: t("enterprise-number"), value: formatEnterpriseNumber(office.enterpriseNumber) },
                {
                  term: t("address"),
                  value: `${office.street} ${office.houseNumber}, ${office.postcode} ${office.city}`,
                },
                { term: t("phone"), value: office.phone && formatPhoneNumber(office.phone) },
                { term: t("website"), value: office.website?.replace(/^https?:\/\//, "") },
              ]}
            />
            <p className="mt-4 text-ink-soft text-small">
              {t("fixed")} <a href="/broker/help">{t("fixed-link")}</a>
            </p>
          </Card>
          <LeaveOffice office={office.name} />
        </div>
      </div>
    </>
  );
}
