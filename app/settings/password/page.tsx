import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { findProfile } from "@/lib/identity/find-profile";
import { SettingsFrame } from "../settings-frame";
import { changePasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.tabs");
  return { title: t("password") };
}

export default async function PasswordPage({ searchParams }: PageProps<"/settings/password">) {
  const actor = await requireActor("account.manage");
  const [t, { passwordChangedAt, hasPassword }, { done }] = await Promise.all([
    getTranslations("settings.password"),
    findProfile(actor),
    searchParams,
  ]);
  return (
    <SettingsFrame current="password">
      {done && (
        <Notice tone="success" title={t("done.title")}>
          <p>{t("done.text")}</p>
        </Notice>
      )}
      <Card title={t("title")}>
        {hasPassword ? (
          <Form action={changePasswordAction} sentences={await sentences("password", "value")}>
            {passwordChangedAt && (
              <p className="text-ink-soft">
                {t("changed")} <Moment at={passwordChangedAt} />
              </p>
            )}
            <PasswordField name="oldPassword" label={t("old")} />
            <PasswordField name="password" label={t("new")} hint={t("hint")} autoComplete="new-password" />
            <PasswordField name="passwordAgain" label={t("again")} autoComplete="new-password" />
            <FormButtons>
              <SubmitButton>{t("save")}</SubmitButton>
            </FormButtons>
          </Form>
        ) : (
          <div className="grid justify-items-start gap-4">
            <p>{t("none")}</p>
            <LinkButton href="/forgotten-password">{t("ask")}</LinkButton>
          </div>
        )}
      </Card>
    </SettingsFrame>
  );
}
