import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import type { BrokerColleague } from "@/lib/brokers/colleague-row";
import type { OpenedGroup } from "@/lib/brokers/open-group";
import { sentences } from "@/lib/i18n/sentences";
import { listName } from "@/lib/values/names";
import { ColleagueQuestion } from "../../../../parts/colleague-question";
import { ColleagueStatus } from "../../../../parts/colleague-status";
import { addToGroupAction, takeFromGroupAction } from "../../actions";

const nameOf = ({ firstName, lastName }: BrokerColleague) => listName({ name: lastName, firstName });

/** Who works in a group, the way in and the way out. */
export async function GroupMembers({
  group,
  addable,
  isAdmin,
}: {
  group: OpenedGroup;
  addable: readonly BrokerColleague[];
  isAdmin: boolean;
}) {
  const [t, c, words] = await Promise.all([
    getTranslations("groups"),
    getTranslations("colleagues"),
    sentences("value", "group", "id"),
  ]);
  return (
    <Card
      title={t("group.members")}
      flush
      action={
        isAdmin && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" icon="plus" {...opensDialog("add-member")}>
              {t("group.add")}
            </Button>
            <LinkButton size="small" icon="user-plus" href={`/broker/colleagues/invite?group=${group.id}`}>
              {t("group.invite")}
            </LinkButton>
          </div>
        )
      }
    >
      {group.members.length === 0 ? (
        <EmptyState icon="users" title={t("group.no-members")}>
          {isAdmin && t("group.no-members-text")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {group.members.map((member) => (
            <li key={member.membershipId} className="flex items-center gap-x-4 px-4 py-3">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <a href={`/broker/colleagues/${member.membershipId}`} className="font-semibold">
                    {nameOf(member)}
                  </a>
                  {member.self && <span className="text-ink-soft">{c("you")}</span>}
                  {member.isAdmin && <Badge tone="accent">{c("administrator")}</Badge>}
                </p>
                <p className="wrap-anywhere text-ink-soft text-small">{member.email}</p>
              </div>
              <ColleagueStatus status={member.status} />
              {isAdmin && (
                <IconButton
                  icon="user-minus"
                  size="small"
                  label={t("take.label", { name: nameOf(member), group: group.name })}
                  {...opensDialog(`take-${member.membershipId}`)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdmin &&
        group.members.map((member) => (
          <ColleagueQuestion
            key={member.membershipId}
            id={`take-${member.membershipId}`}
            action={takeFromGroupAction}
            fields={{ groupId: group.id, membershipId: member.membershipId, from: "group" }}
            words={words}
            title={t("take.title", { name: nameOf(member), group: group.name })}
            text={t("take.text", { name: nameOf(member), group: group.name })}
            confirm={t("take.do")}
            danger
          />
        ))}
      {isAdmin && (
        <Dialog id="add-member" title={t("group.add-title", { group: group.name })}>
          {addable.length === 0 ? (
            <p className="text-ink-soft">{t("group.add-all")}</p>
          ) : (
            <Form action={addToGroupAction} sentences={words}>
              <input type="hidden" name="groupId" value={group.id} />
              <input type="hidden" name="from" value="group" />
              <SelectField
                name="membershipId"
                label={t("group.add-who")}
                empty={t("group.add-choose")}
                choices={addable.map((one) => ({
                  value: one.membershipId,
                  label: `${nameOf(one)} (${one.email})`,
                }))}
              />
              <FormButtons>
                <SubmitButton>{t("group.add-do")}</SubmitButton>
                <Button {...closesDialog("add-member")}>{t("cancel")}</Button>
              </FormButtons>
            </Form>
          )}
        </Dialog>
      )}
    </Card>
  );
}
