import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField, CheckboxGroupField, SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog } from "@/components/ui/dialog";
import type { BrokerColleagues } from "@/lib/brokers/find-colleagues";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import { inviteColleagueAction } from "./actions";

export async function InviteForm({ brokerage, groups }: Pick<BrokerColleagues, "brokerage" | "groups">) {
  const [t, locale] = await Promise.all([getTranslations("colleagues"), getLocale()]);
  return (
    <Dialog id="invite" title={t("invite.title", { organisation: brokerage.name })}>
      <Form
        action={inviteColleagueAction}
        values={{ language: locale }}
        sentences={await sentences("email", "name", "value", "colleague")}
      >
        <TextField name="firstName" label={t("first-name")} autoComplete="off" />
        <TextField name="lastName" label={t("last-name")} autoComplete="off" />
        <EmailField name="email" label={t("email")} autoComplete="off" />
        <SelectField
          name="language"
          label={t("language")}
          width="medium"
          choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <CheckboxField name="isAdmin" label={t("is-administrator")} hint={t("is-administrator-hint")} />
        <CheckboxGroupField
          name="groups"
          label={t("groups")}
          hint={t("groups-hint")}
          optional
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormButtons>
          <SubmitButton>{t("invite.send")}</SubmitButton>
          <Button {...closesDialog("invite")}>{t("cancel")}</Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
