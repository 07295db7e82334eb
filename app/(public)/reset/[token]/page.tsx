import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import { findLinkState } from "@/lib/identity/find-link-state";
import { Door } from "../../../frame/door";
import { resetPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.reset");
  return { title: t("title") };
}

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const [t, state] = await Promise.all([
    getTranslations("identity.reset"),
    findLinkState(token, "PASSWORD_RESET"),
  ]);
  if (state !== "valid") {
    return (
      <Door>
        <div className="grid gap-6">
          <h1>{t("gone.title")}</h1>
          <Notice tone="warning" title={t(`gone.${state}`)}>
            <p>{t("gone.text")}</p>
          </Notice>
          <div>
            <LinkButton href="/forgotten-password" variant="primary">
              {t("gone.again")}
            </LinkButton>
          </div>
        </div>
      </Door>
    );
  }
  return (
    <Door>
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-ink-soft">{t("intro")}</p>
        </header>
        <Form action={resetPasswordAction} sentences={await sentences("password", "value", "link")}>
          <input type="hidden" name="token" value={token} />
          <PasswordField name="password" label={t("password")} hint={t("hint")} autoComplete="new-password" />
          <PasswordField name="passwordAgain" label={t("again")} autoComplete="new-password" />
          <FormButtons>
            <SubmitButton>{t("save")}</SubmitButton>
          </FormButtons>
        </Form>
      </div>
    </Door>
  );
}
