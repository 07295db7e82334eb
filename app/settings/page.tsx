import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { requireActor, requireSignedIn } from "@/lib/access/require-actor";
import { languages } from "@/lib/i18n/language";
import { sentences } from "@/lib/i18n/sentences";
import { findProfile } from "@/lib/identity/find-profile";
import { needsFreshSignIn } from "@/lib/identity/fresh-sign-in";
import { askEmailChangeAction, changeProfileAction } from "./actions";
import { SettingsFrame } from "./settings-frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function ProfilePage({ searchParams }: PageProps<"/settings">) {
  const actor = await requireActor("account.manage");
  const [t, profile, signedIn, { done }] = await Promise.all([
    getTranslations("settings.profile"),
    findProfile(actor),
    requireSignedIn(),
    searchParams,
  ]);
  const { firstName, lastName, language, email, waiting } = profile;
  return (
    <SettingsFrame current="profile">
      {(done === "profile" || done === "email") && (
        <Notice tone="success" title={t(`done.${done}.title`)}>
          <p>{t(`done.${done}.text`)}</p>
        </Notice>
      )}
      <Card title={t("names")}>
        <Form
          action={changeProfileAction}
          values={{ firstName, lastName, language }}
          sentences={await sentences("name", "value")}
        >
          <TextField name="firstName" label={t("first-name")} autoComplete="given-name" />
          <TextField name="lastName" label={t("last-name")} autoComplete="family-name" />
          <SelectField
            name="language"
            label={t("language")}
            hint={t("language-hint")}
            width="medium"
            choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <FormButtons>
            <SubmitButton>{t("save")}</SubmitButton>
          </FormButtons>
        </Form>
      </Card>
      <Card title={t("email")} id="email">
        <div className="grid gap-5">
          <DefinitionList
            items={[
              { term: t("email-now"), value: email },
              ...(waiting ? [{ term: t("email-waiting"), value: waiting.newEmail }] : []),
            ]}
          />
          {needsFreshSignIn(signedIn) ? (
            <div className="grid justify-items-start gap-3">
              <p className="text-ink-soft">{t("email-fresh")}</p>
              <LinkButton href={`/settings/confirm?back=${encodeURIComponent("/settings#email")}`}>
                {t("email-change")}
              </LinkButton>
            </div>
          ) : (
            <Form action={askEmailChangeAction} sentences={await sentences("email", "value")}>
              <EmailField name="email" label={t("email-new")} hint={t("email-hint")} />
              <FormButtons>
                <SubmitButton variant="secondary">{t("email-send")}</SubmitButton>
              </FormButtons>
            </Form>
          )}
        </div>
      </Card>
    </SettingsFrame>
  );
}
