import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import type { OpenedColleague } from "@/lib/brokers/open-colleague";
import { sentences } from "@/lib/i18n/sentences";
import { ColleagueQuestion } from "../../../parts/colleague-question";
import { addToGroupAction, takeFromGroupAction } from "../../office/actions";
import { GroupTable } from "../../office/group-table";

/** Lid van groepen: where somebody works, one more, or out of one. */
export async function ColleagueGroups({ found, isAdmin }: { found: OpenedColleague; isAdmin: boolean }) {
  const [t, g, words] = await Promise.all([
    getTranslations("colleagues"),
    getTranslations("groups.take"),
    sentences("value", "group", "id"),
  ]);
  const { colleague, groups, others } = found;
  const { membershipId } = colleague;
  const name = `${colleague.firstName} ${colleague.lastName}`;
  return (
    <Card
      title={t("one.groups")}
      flush
      action={
        isAdmin &&
        others.length > 0 && (
          <Button size="small" icon="plus" {...opensDialog("add-group")}>
            {t("one.add")}
          </Button>
        )
      }
    >
      {groups.length === 0 ? (
        <EmptyState icon="users" title={t("one.no-groups")} />
      ) : (
        <GroupTable
          groups={groups}
          {...(isAdmin
            ? {
                menu: (group) => (
                  <IconButton
                    icon="x"
                    size="small"
                    label={g("label", { name, group: group.name })}
                    {...opensDialog(`take-${group.id}`)}
                  />
                ),
              }
            : {})}
        />
      )}
      {isAdmin &&
        groups.map((group) => (
          <ColleagueQuestion
            key={group.id}
            id={`take-${group.id}`}
            action={takeFromGroupAction}
            fields={{ groupId: group.id, membershipId, from: "colleague" }}
            words={words}
            title={g("title", { name, group: group.name })}
            text={g("text", { name, group: group.name })}
            confirm={g("do")}
            danger
          />
        ))}
      {isAdmin && (
        <Dialog id="add-group" title={t("one.add-title", { name })}>
          <Form action={addToGroupAction} sentences={words}>
            <input type="hidden" name="membershipId" value={membershipId} />
            <input type="hidden" name="from" value="colleague" />
            <SelectField
              name="groupId"
              label={t("one.group")}
              empty={t("one.add-choose")}
              choices={others.map((group) => ({ value: group.id, label: group.name }))}
            />
            <FormButtons>
              <SubmitButton>{t("one.add-do")}</SubmitButton>
              <Button {...closesDialog("add-group")}>{t("cancel")}</Button>
            </FormButtons>
          </Form>
        </Dialog>
      )}
    </Card>
  );
}
