import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { Menu, MenuButton } from "@/components/ui/menu";
import { employerRoles } from "@/lib/employers/employer-roles";
import type { EmployerColleague } from "@/lib/employers/find-colleagues";
import { sentences } from "@/lib/i18n/sentences";
import { ColleagueQuestion } from "../../../parts/colleague-question";
import {
  changeRoleAction,
  endMembershipAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "./actions";

/** What a main user may do about one colleague. */
export async function ColleagueMenu({
  employer,
  colleague,
}: {
  employer: { id: string; name: string };
  colleague: EmployerColleague;
}) {
  const [t, words] = await Promise.all([
    getTranslations("colleagues"),
    sentences("colleague", "value", "email"),
  ]);
  const { membershipId, status, role } = colleague;
  const name = `${colleague.firstName} ${colleague.lastName}`;
  const facts = { name, organisation: employer.name };
  const fields = { employerId: employer.id, membershipId };
  const waiting = status === "invited" || status === "expired";
  return (
    <>
      <Menu id={`menu-${membershipId}`} label={t("menu", { name })}>
        <MenuButton icon="pencil" {...opensDialog(`role-${membershipId}`)}>
          {t("change-role.open")}
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
        <Dialog id={`role-${membershipId}`} title={t("change-role.title", facts)}>
          <Form action={changeRoleAction} values={{ role }} sentences={words}>
            <input type="hidden" name="employerId" value={employer.id} />
            <input type="hidden" name="membershipId" value={membershipId} />
            <RadioGroupField
              name="role"
              label={t("role")}
              choices={employerRoles.map((value) => ({
                value,
                label: t(`roles.${value}`),
                hint: t(`role-hints.${value}`),
              }))}
            />
            <FormButtons>
              <SubmitButton>{t("change-role.save")}</SubmitButton>
              <Button {...closesDialog(`role-${membershipId}`)}>{t("cancel")}</Button>
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
