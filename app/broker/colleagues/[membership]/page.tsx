import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import { requireActorOf } from "@/lib/access/require-actor";
import { openColleague } from "@/lib/brokers/open-colleague";
import { productName } from "@/lib/products/product-names";
import { ColleagueNotice } from "../../../parts/colleague-notice";
import { ColleagueStatus } from "../../../parts/colleague-status";
import { EndCard, InvitationCard, RoleCard } from "./colleague-cards";
import { ColleagueGroups } from "./colleague-groups";

type Props = { params: Promise<{ membership: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("colleagues"))("title") };
}

/** One user of the office: who it is, in which groups, as what; a Beheerder changes that here. */
export default async function ColleaguePage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "colleagues.read");
  const [{ membership }, { done, look }] = await Promise.all([params, searchParams]);
  const [found, t, locale, format] = await Promise.all([
    openColleague(actor, membership),
    getTranslations("colleagues"),
    getLocale(),
    getFormatter(),
  ]);
  if (!found) notFound();
  const { colleague, brokerage } = found;
  const name = `${colleague.firstName} ${colleague.lastName}`;
  const waits = colleague.status === "invited" || colleague.status === "expired";
  const facts = {
    membershipId: colleague.membershipId,
    name,
    email: colleague.email,
    organisation: brokerage.name,
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: "/broker/colleagues" }, { label: name }]}
        title={name}
        status={
          <>
            {colleague.isAdmin && <Badge tone="accent">{t("administrator")}</Badge>}
            <ColleagueStatus status={colleague.status} />
          </>
        }
      />
      <ColleagueNotice done={done} look={look} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          <ColleagueGroups found={found} isAdmin={actor.isAdmin} />
          <Card title={t("one.facts")}>
            <DefinitionList
              items={[
                { term: t("email"), value: colleague.email },
                { term: t("role"), value: t(colleague.isAdmin ? "administrator" : "member") },
                {
                  term: t("products"),
                  value:
                    colleague.products.map((product) => productName(product, locale)).join(", ") ||
                    t("one.none"),
                },
                { term: t("invited-at"), value: <Moment at={colleague.invitedAt} /> },
                {
                  term: t("last-sign-in"),
                  value: colleague.lastSignInAt ? <Moment at={colleague.lastSignInAt} /> : t("never"),
                },
              ]}
            />
          </Card>
        </div>
        {actor.isAdmin && (
          <div className="grid gap-6">
            {waits && (
              <InvitationCard
                {...facts}
                expired={colleague.status === "expired"}
                date={format.dateTime(colleague.invitedAt, { dateStyle: "long" })}
              />
            )}
            <RoleCard membershipId={facts.membershipId} isAdmin={colleague.isAdmin} />
            {!waits && <EndCard {...facts} self={colleague.self} />}
          </div>
        )}
      </div>
    </>
  );
}
