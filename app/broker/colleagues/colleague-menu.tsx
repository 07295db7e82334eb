import { getTranslations } from "next-intl/server";
import { CheckboxField, CheckboxGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { Menu, MenuButton } from "@/components/ui/menu";
import type { BrokerColleague, BrokerColleagues } from "@/lib/brokers/find-colleagues";
import { sentences } from "@/lib/i18n/sentences";
import { ColleagueQuestion } from "../../parts/colleague-question";
import {
  changeMembershipAction,
  endMembershipAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "./actions";

/** What a Beheerder may do about one colleague. */
export async function ColleagueMenu({
  brokerage,
  groups,
  colleague,
}: Pick<BrokerColleagues, "brokerage" | "groups"> & { colleague: BrokerColleague }) {
  const [t, words] = await Promise.all([getTranslations("colleagues"), sentences("colleague", "value")]);
  const { membershipId, status } = colleague;
  const name = `${colleague.firstName} ${colleague.lastName}`;
  const facts = { name, organisation: brokerage.name };
  const fields = { membershipId };
  const waiting = status === "invited" || status === "expired";
  return (
    <>
      <Menu id={`menu-${membershipId}`} label={t("menu", { name })}>
        <MenuButton icon="pencil" {...opensDialog(`change-${membershipId}`)}>
          {t("change-groups.open")}
        </MenuButton>
        {waiting && (
          <MenuButton icon="send" {...opensDialog(`resend-${membershipId}`)}>
            {t("resend.open")}
          </MenuButton>
        )}
        <MenuButton icon="user-minus" danger {...opensDialog(`end-${membershipId}`)}>
          {t(waiting ? "revoke.open" : "remove.open")}
        </MenuButton>
      </Menu>
      <div className="whitespace-normal text-start">
        <Dialog id={`change-${membershipId}`} title={t("change-groups.title", facts)}>
          <Form
            action={changeMembershipAction}
            values={{ isAdmin: colleague.isAdmin, groups: colleague.groups.map(({ id }) => id) }}
            sentences={words}
          >
            <input type="hidden" name="membershipId" value={membershipId} />
            <CheckboxField name="isAdmin" label={t("is-administrator")} hint={t("is-administrator-hint")} />
            <CheckboxGroupField
              name="groups"
              label={t("groups")}
              hint={t("groups-hint")}
              optional
              choices={groups.map((group) => ({ value: group.id, label: group.name }))}
            />
            <FormButtons>
              <SubmitButton>{t("change-groups.save")}</SubmitButton>
              <Button {...closesDialog(`change-${membershipId}`)}>{t("cancel")}</Button>
            </FormButtons>
          </Form>
        </Dialog>
        {waiting && (
          <ColleagueQuestion
            id={`resend-${membershipId}`}
            action={resendInvitationAction}
            title={t("resend.title", facts)}
            text={t("resend.text", { email: colleague.email })}
            confirm={t("resend.do")}
            {...{ fields, words }}
          />
        )}
        <ColleagueQuestion
          id={`end-${membershipId}`}
          action={waiting ? revokeInvitationAction : endMembershipAction}
          title={t(waiting ? "revoke.title" : "remove.title", facts)}
          text={t(waiting ? "revoke.text" : "remove.text", facts)}
          confirm={t(waiting ? "revoke.do" : "remove.do")}
          danger
          {...{ fields, words }}
        />
      </div>
    </>
  );
}
