import { getTranslations } from "next-intl/server";
import { CheckboxField, SelectField } from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import type { Activation } from "@/lib/statements/find-activation";
import { activateAction } from "../actions";
import { DocumentsConsent, documentLink } from "./documents-consent";

/** Which employer, the proof of who one is, a password of one's own, and what one agrees to. */
export async function ActivateForm({ token, activation }: { token: string; activation: Activation }) {
  const [t, identity] = await Promise.all([
    getTranslations("statements.activation"),
    getTranslations("identity.invitation"),
  ]);
  const { employer, email, language } = activation;
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t("welcome")}</h1>
        <p className="text-ink-soft">{t("intro", { employer })}</p>
      </header>
      <DefinitionList
        items={[
          { term: t("employer"), value: employer },
          ...(email ? [{ term: identity("email"), value: email }] : []),
        ]}
      />
      <Form
        action={activateAction}
        values={{ language }}
        sentences={
          await sentences("activation", "birth-date", "date", "email", "password", "value", "link", "consent")
        }
      >
        <input type="hidden" name="token" value={token} />
        <DateField name="birthDate" label={t("birth-date")} hint={t("birth-date-hint")} autoComplete="bday" />
        {!email && (
          <EmailField name="email" label={identity("email")} hint={t("email-hint")} autoComplete="username" />
        )}
        <PasswordField
          name="password"
          label={identity("password")}
          hint={identity("hint")}
          autoComplete="new-password"
        />
        <PasswordField name="passwordAgain" label={identity("again")} autoComplete="new-password" />
        <SelectField
          name="language"
          label={identity("language")}
          width="medium"
          choices={languages.map((value) => ({ value, label: identity(`languages.${value}`) }))}
        />
        <CheckboxField name="terms" label={identity.rich("terms", { link: documentLink("terms") })} />
        <CheckboxField name="privacy" label={identity.rich("privacy", { link: documentLink("privacy") })} />
        <DocumentsConsent />
        <FormButtons>
          <SubmitButton>{t("activate")}</SubmitButton>
        </FormButtons>
      </Form>
    </div>
  );
}
