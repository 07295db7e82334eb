import { getTranslations } from "next-intl/server";
import { CheckboxField, SelectField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import type { InvitationFound } from "@/lib/identity/find-invitation";
import { acceptInvitationAction } from "./actions";

type Valid = Extract<InvitationFound, { state: "valid" }>;

/** Who invites to what, and the one thing still missing: a password of one's own. */
export async function AcceptForm({ token, invitation }: { token: string; invitation: Valid }) {
  const t = await getTranslations("identity.invitation");
  const link = (href: string) => (chunks: React.ReactNode) => (
    <a href={href} target="_blank" rel="noopener">
      {chunks}
    </a>
  );
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t("welcome", { name: invitation.firstName })}</h1>
        <p className="text-ink-soft">
          {t("intro", {
            organisations: new Intl.ListFormat(invitation.language).format(invitation.organisations),
          })}
        </p>
      </header>
      <DefinitionList
        items={[
          { term: t("name"), value: `${invitation.firstName} ${invitation.lastName}` },
          { term: t("email"), value: invitation.email },
        ]}
      />
      <Form
        action={acceptInvitationAction}
        values={{ language: invitation.language }}
        sentences={await sentences("password", "value", "link", "consent")}
      >
        <input type="hidden" name="token" value={token} />
        <PasswordField name="password" label={t("password")} hint={t("hint")} autoComplete="new-password" />
        <PasswordField name="passwordAgain" label={t("again")} autoComplete="new-password" />
        <SelectField
          name="language"
          label={t("language")}
          width="medium"
          choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <CheckboxField name="terms" label={t.rich("terms", { link: link("/legal/terms") })} />
        <CheckboxField name="privacy" label={t.rich("privacy", { link: link("/legal/privacy") })} />
        <FormButtons>
          <SubmitButton>{t("accept")}</SubmitButton>
        </FormButtons>
      </Form>
    </div>
  );
}
