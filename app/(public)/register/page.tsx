import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField, SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { LinkButton } from "@/components/ui/button";
import { openRegistration } from "@/lib/brokers/begin-registration";
import { readRegistration } from "@/lib/brokers/registration-cookie";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import { Door } from "../../frame/door";
import { beginRegistrationAction } from "./actions";
import { RegisterSteps } from "./steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.register");
  return { title: t("title") };
}

export default async function RegisterPage() {
  const [t, locale, sealed] = await Promise.all([
    getTranslations("identity.register"),
    getLocale(),
    readRegistration(),
  ]);
  const kept = openRegistration(sealed);
  const link = (href: string) => (chunks: React.ReactNode) => (
    <a href={href} target="_blank" rel="noopener">
      {chunks}
    </a>
  );
  return (
    <Door>
      <div className="grid gap-6">
        <RegisterSteps current={1} />
        <header className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-ink-soft">{t("intro")}</p>
        </header>
        <Form
          action={beginRegistrationAction}
          values={{
            firstName: kept?.firstName ?? "",
            lastName: kept?.lastName ?? "",
            email: kept?.email ?? "",
            language: kept?.language ?? locale,
          }}
          sentences={await sentences("email", "name", "password", "value", "consent")}
        >
          <TextField name="firstName" label={t("first-name")} autoComplete="given-name" />
          <TextField name="lastName" label={t("last-name")} autoComplete="family-name" />
          <EmailField name="email" label={t("email")} hint={t("email-hint")} />
          <SelectField
            name="language"
            label={t("language")}
            width="medium"
            choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <PasswordField
            name="password"
            label={t("password")}
            hint={t("password-hint")}
            autoComplete="new-password"
          />
          <PasswordField name="passwordAgain" label={t("again")} autoComplete="new-password" />
          <CheckboxField name="terms" label={t.rich("terms", { link: link("/legal/terms") })} />
          <CheckboxField
            name="subProcessing"
            label={t.rich("sub-processing", { link: link("/legal/sub-processing") })}
          />
          <CheckboxField name="privacy" label={t.rich("privacy", { link: link("/legal/privacy") })} />
          <FormButtons>
            <SubmitButton>{t("next")}</SubmitButton>
            <LinkButton href="/sign-in" variant="quiet">
              {t("have-account")}
            </LinkButton>
          </FormButtons>
        </Form>
      </div>
    </Door>
  );
}
