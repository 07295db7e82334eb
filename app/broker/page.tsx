import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOffice } from "@/lib/brokers/find-office";
import { findEmployers } from "@/lib/employers/find-employers";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { formatPhoneNumber } from "@/lib/values/phone-number";

export async function generateMetadata() {
  return { title: (await getTranslations("shell.menu"))("home") };
}

/** The office, its groups, and the employers that a mandate lets one see. */
export default async function BrokerHome() {
  const actor = await requireActorOf("broker", "employers.read");
  const [office, employers, t] = await Promise.all([
    findOffice(actor),
    findEmployers(actor, { size: 5 }),
    getTranslations("broker"),
  ]);
  if (!office) notFound();
  return (
    <>
      <PageHeader title={office.name} intro={t("intro")} />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("groups")} flush>
          {office.groups.length === 0 ? (
            <EmptyState icon="users" title={t("no-groups")} />
          ) : (
            <ul className="divide-y divide-line">
              {office.groups.map((group) => (
                <li key={group.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
                  <span className="font-semibold">{group.name}</span>
                  <span className="figures text-ink-soft">
                    {group.producerNumbers.map(({ number }) => number).join(", ") || t("no-number")}
                  </span>
                  <span className="ml-auto text-ink-soft text-small">
                    {t("members", { count: group._count.members })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card
          title={t("employers")}
          flush
          action={
            employers.total > 0 && (
              <LinkButton href="/broker/employers" variant="quiet" size="small">
                {t("all-employers", { count: employers.total })}
              </LinkButton>
            )
          }
        >
          {employers.rows.length === 0 ? (
            <EmptyState icon="building-2" title={t("no-employers")}>
              {t("no-employers-text")}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {employers.rows.map((employer) => (
                <li key={employer.id} className="relative px-4 py-3 hover:bg-hover">
                  <a
                    href={`/broker/employers/${employer.id}`}
                    className="font-semibold no-underline after:absolute after:inset-0"
                  >
                    {employer.name}
                  </a>
                  <p className="text-ink-soft text-small">{employer.city}</p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t("card")}>
          <DefinitionList
            items={[
              { term: t("number"), value: formatEnterpriseNumber(office.enterpriseNumber) },
              {
                term: t("address"),
                value: `${office.street} ${office.houseNumber}, ${office.postcode} ${office.city}`,
              },
              { term: t("phone"), value: office.phone && formatPhoneNumber(office.phone) },
              { term: t("website"), value: office.website },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
