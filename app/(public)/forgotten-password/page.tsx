import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import { Door } from "../../frame/door";
import { askPasswordResetAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.forgotten");
  return { title: t("title") };
}

export default async function ForgottenPasswordPage({ searchParams }: PageProps<"/forgotten-password">) {
  const [t, { sent, done }] = await Promise.all([getTranslations("identity.forgotten"), searchParams]);
  if (done) {
    return (
      <Door>
        <div className="grid gap-6">
          <h1>{t("done.title")}</h1>
          <Notice tone="success" title={t("done.word")}>
            <p>{t("done.text")}</p>
          </Notice>
          <div>
            <LinkButton href="/sign-in" variant="primary">
              {t("sign-in")}
            </LinkButton>
          </div>
        </div>
      </Door>
    );
  }
  if (sent) {
    return (
      <Door>
        <div className="grid gap-6">
          <h1>{t("sent.title")}</h1>
          <Notice tone="info" title={t("sent.word")}>
            <p>{t("sent.text")}</p>
          </Notice>
          <p className="text-ink-soft">{t("sent.nothing")}</p>
          <div className="flex flex-wrap gap-2">
            <LinkButton href="/forgotten-password">{t("sent.again")}</LinkButton>
            <LinkButton href="/sign-in" variant="quiet">
              {t("back")}
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
        <Form action={askPasswordResetAction} sentences={await sentences("email", "value")}>
          <EmailField name="email" label={t("email")} />
          <FormButtons>
            <SubmitButton>{t("ask")}</SubmitButton>
            <LinkButton href="/sign-in" variant="quiet">
              {t("back")}
            </LinkButton>
          </FormButtons>
        </Form>
      </div>
    </Door>
  );
}
