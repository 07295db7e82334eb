import { getTranslations } from "next-intl/server";
import { CheckboxField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { opensDialog } from "@/components/ui/dialog";
import { sentences } from "@/lib/i18n/sentences";
import { ColleagueQuestion } from "../../../parts/colleague-question";
import {
  changeRoleAction,
  endMembershipAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "../actions";

type Who = { membershipId: string; name: string; email: string; organisation: string };

/** Is Beheerder, or not. */
export async function RoleCard({ membershipId, isAdmin }: { membershipId: string; isAdmin: boolean }) {
  const [t, words] = await Promise.all([getTranslations("colleagues"), sentences("colleague")]);
  return (
    <Card title={t("one.rights")}>
      <Form action={changeRoleAction} values={{ isAdmin }} sentences={words}>
        <input type="hidden" name="membershipId" value={membershipId} />
        <CheckboxField name="isAdmin" label={t("is-administrator")} hint={t("one.rights-about")} />
        <FormButtons>
          <SubmitButton variant="secondary">{t("one.rights-save")}</SubmitButton>
        </FormButtons>
      </Form>
    </Card>
  );
}

/** As long as somebody has not come in: send it again, or take it back. */
export async function InvitationCard({
  membershipId,
  name,
  email,
  organisation,
  date,
  expired,
}: Who & { date: string; expired: boolean }) {
  const [t, words] = await Promise.all([getTranslations("colleagues"), sentences("colleague")]);
  const fields = { membershipId };
  return (
    <Card title={t("one.invitation")}>
      <p className="text-ink-soft">
        {t(expired ? "one.expired-about" : "one.invitation-about", { name, date })}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button icon="send" {...opensDialog("resend")}>
          {t("resend.open")}
        </Button>
        <Button icon="user-minus" {...opensDialog("revoke")}>
          {t("revoke.open")}
        </Button>
      </div>
      <ColleagueQuestion
        id="resend"
        action={resendInvitationAction}
        title={t("resend.title", { name })}
        text={t("resend.text", { email })}
        confirm={t("resend.do")}
        {...{ fields, words }}
      />
      <ColleagueQuestion
        id="revoke"
        action={revokeInvitationAction}
        title={t("revoke.title", { name })}
        text={t("revoke.text", { name, organisation })}
        confirm={t("revoke.do")}
        danger
        {...{ fields, words }}
      />
    </Card>
  );
}

/** The end of somebody's place here; one's own ends at the office. */
export async function EndCard({ membershipId, name, organisation, self }: Who & { self: boolean }) {
  const [t, words] = await Promise.all([getTranslations("colleagues"), sentences("colleague")]);
  return (
    <Card title={t("one.end")}>
      {self ? (
        <p className="text-ink-soft">
          {t("one.self-end")} <a href="/broker/office#leave">{t("one.to-office")}</a>
        </p>
      ) : (
        <div className="grid justify-items-start gap-4">
          <p className="text-ink-soft">{t("one.end-about", { name, organisation })}</p>
          <Button icon="user-minus" {...opensDialog("end")}>
            {t("remove.open")}
          </Button>
          <ColleagueQuestion
            id="end"
            action={endMembershipAction}
            fields={{ membershipId }}
            words={words}
            title={t("remove.title", { name })}
            text={t("remove.text", { name, organisation })}
            confirm={t("remove.do")}
            danger
          />
        </div>
      )}
    </Card>
  );
}
