import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import { Door } from "../../frame/door";
import { enterPostedCodeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statements.activation");
  return { title: t("title") };
}

/** For who got a code on paper; and where one reads that a mail is under way. */
export default async function ActivatePage({ searchParams }: PageProps<"/activate">) {
  const [t, { sent }] = await Promise.all([getTranslations("statements.activation"), searchParams]);
  if (sent === "again" || sent === "proof") {
    return (
      <Door>
        <div className="grid gap-6">
          <h1>{t("sent.title")}</h1>
          <Notice tone="info" title={t("sent.word")}>
            <p>{t(`sent.${sent}`)}</p>
          </Notice>
          <div>
            <LinkButton href="/sign-in" variant="quiet">
              {t("sign-in")}
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
          <p className="text-ink-soft">{t("code.intro")}</p>
        </header>
        <Form action={enterPostedCodeAction} sentences={await sentences("activation", "value", "text")}>
          <TextField name="number" label={t("code.number")} hint={t("code.number-hint")} autoComplete="off" />
          <TextField
            name="code"
            label={t("code.code")}
            hint={t("code.code-hint")}
            autoComplete="one-time-code"
            spellCheck={false}
          />
          <FormButtons>
            <SubmitButton>{t("code.next")}</SubmitButton>
          </FormButtons>
        </Form>
        <p className="text-ink-soft">{t("code.lost")}</p>
      </div>
    </Door>
  );
}
