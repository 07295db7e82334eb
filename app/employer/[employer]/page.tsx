import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findEmployer } from "@/lib/employers/find-employer";
import { findActions } from "@/lib/exchange/find-actions";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { isId } from "@/lib/values/ids";
import { ActionList } from "../../parts/action-list";
import { ContactPoints } from "../../parts/contact-points";
import { Contracts } from "../../parts/contracts";
import { WhatToDo } from "./what-to-do";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("shell.menu"))("home") };
}

/** What one comes for stands first, above what one knows already. */
export default async function EmployerHome({ params }: Props) {
  const actor = await requireActorOf("employer", "employers.read");
  const { employer: id } = await params;
  if (!isId(id)) notFound();
  const [employer, latest, t] = await Promise.all([
    findEmployer(actor, id),
    findActions(actor, { employerId: id, size: 5 }),
    getTranslations("employer.home"),
  ]);
  if (!employer) notFound();
  return (
    <>
      <PageHeader title={employer.name} intro={t("intro")} />
      <div className="grid gap-6">
        <WhatToDo employer={employer} />
        <div className="grid gap-6 xl:grid-cols-[2fr_1fr]">
          <div className="grid content-start gap-6">
            <Card
              title={t("latest")}
              flush
              action={
                <LinkButton href={`/employer/${id}/actions`} variant="quiet" size="small">
                  {t("all-actions")}
                </LinkButton>
              }
            >
              {latest.rows.length > 0 ? (
                <ActionList rows={latest.rows} path={`/employer/${id}/actions`} />
              ) : (
                <EmptyState icon="list-checks" title={t("no-actions")}>
                  {t("no-actions-text")}
                </EmptyState>
              )}
            </Card>
            <Contracts contracts={employer.contracts} />
          </div>
          <div className="grid content-start gap-6">
            <Card title={t("card")}>
              <DefinitionList
                items={[
                  { term: t("name"), value: employer.name },
                  { term: t("number"), value: formatEnterpriseNumber(employer.enterpriseNumber) },
                  {
                    term: t("address"),
                    value: `${employer.street} ${employer.houseNumber}, ${employer.postcode} ${employer.city}`,
                  },
                ]}
              />
            </Card>
            <ContactPoints points={employer.contactPoints} />
          </div>
        </div>
      </div>
    </>
  );
}
