import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAddable } from "@/lib/brokers/open-colleague";
import { openGroup } from "@/lib/brokers/open-group";
import { GroupMark } from "../../../../parts/group-mark";
import { GroupDone } from "../../group-done";
import { GroupMembers } from "./group-members";
import { GroupProducts } from "./group-products";
import { RemoveGroup } from "./remove-group";

type Props = { params: Promise<{ group: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("groups"))("title") };
}

/** One group: who works in it, what it works with; a Beheerder changes both. */
export default async function GroupPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "colleagues.read");
  const [{ group: groupId }, { done, problem }] = await Promise.all([params, searchParams]);
  const [group, addable, t] = await Promise.all([
    openGroup(actor, groupId),
    findAddable(actor, groupId),
    getTranslations("groups"),
  ]);
  if (!group) notFound();
  const { isAdmin } = actor;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("office-title"), href: "/broker/office" }, { label: group.name }]}
        title={group.name}
        status={group.isDefault && <Badge>{t("default")}</Badge>}
        intro={t("group.intro", { office: group.office })}
        action={
          isAdmin && (
            <LinkButton href={`/broker/office/groups/${group.id}/change`} icon="pencil">
              {t("group.change")}
            </LinkButton>
          )
        }
      />
      <GroupDone done={done} problem={problem} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <GroupMembers group={group} addable={addable} isAdmin={isAdmin} />
        <div className="grid gap-6">
          <Card title={t("group.card")}>
            <div className="mb-4 flex">
              <GroupMark name={group.name} logoFileId={group.logoFileId} large />
            </div>
            <DefinitionList
              items={[
                { term: t("address"), value: addressOf(group) },
                { term: t("email"), value: group.email },
                { term: t("group.producer-numbers"), value: group.producerNumbers.join(", ") },
              ]}
            />
            {group.isDefault && <p className="mt-4 text-ink-soft text-small">{t("default-about")}</p>}
          </Card>
          <GroupProducts group={group} isAdmin={isAdmin} />
          {isAdmin && group.obstacles && (
            <RemoveGroup group={{ id: group.id, name: group.name, obstacles: group.obstacles }} />
          )}
        </div>
      </div>
    </>
  );
}

type Address = Readonly<Record<"street" | "houseNumber" | "postcode" | "city", string | null>>;

function addressOf({ street, houseNumber, postcode, city }: Address): string {
  const lines = [
    [street, houseNumber],
    [postcode, city],
  ].map((parts) => parts.filter(Boolean).join(" "));
  return lines.filter(Boolean).join(", ");
}
