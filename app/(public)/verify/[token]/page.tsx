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
import { verifyEmailAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.verify");
  return { title: t("title") };
}

/** A button, not the link itself, does it: whatever opens links in a mailbox by itself presses no button. */
export default async function VerifyPage({ params }: PageProps<"/verify/[token]">) {
  const { token } = await params;
  const t = await getTranslations("identity.verify");
  const state = await findLinkState(token, "EMAIL_VERIFICATION");
  return (
    <Door>
      <div className="grid gap-6">
        <h1>{t("title")}</h1>
        {state === "valid" ? (
          <>
            <p className="text-ink-soft">{t("intro")}</p>
            <Form action={verifyEmailAction} sentences={await sentences("link", "password", "value")}>
              <input type="hidden" name="token" value={token} />
              <PasswordField name="password" label={t("password")} autoComplete="current-password" />
              <FormButtons>
                <SubmitButton>{t("confirm")}</SubmitButton>
              </FormButtons>
            </Form>
          </>
        ) : (
          <>
            <Notice tone="warning" title={t(`gone.${state}`)}>
              <p>{t("gone.text")}</p>
            </Notice>
            <div>
              <LinkButton href="/forgotten-password">{t("gone.again")}</LinkButton>
            </div>
          </>
        )}
      </div>
    </Door>
  );
}
