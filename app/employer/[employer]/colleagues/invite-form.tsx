import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroupField, SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog } from "@/components/ui/dialog";
import { employerRoles } from "@/lib/employers/employer-roles";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import { inviteColleagueAction } from "./actions";

export async function InviteForm({ employer }: { employer: { id: string; name: string } }) {
  const [t, locale] = await Promise.all([getTranslations("colleagues"), getLocale()]);
  return (
    <Dialog id="invite" title={t("invite.title", { organisation: employer.name })}>
      <Form
        action={inviteColleagueAction}
        values={{ language: locale, role: "HR" }}
        sentences={await sentences("email", "name", "value", "colleague")}
      >
        <input type="hidden" name="employerId" value={employer.id} />
        <TextField name="firstName" label={t("first-name")} autoComplete="off" />
        <TextField name="lastName" label={t("last-name")} autoComplete="off" />
        <EmailField name="email" label={t("email")} hint={t("invite.email-hint")} autoComplete="off" />
        <SelectField
          name="language"
          label={t("language")}
          width="medium"
          choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
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
          <SubmitButton>{t("invite.send")}</SubmitButton>
          <Button {...closesDialog("invite")}>{t("cancel")}</Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
