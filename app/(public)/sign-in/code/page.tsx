import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { formOnly } from "@/lib/access/action";
import { env } from "@/lib/env";
import { sentences } from "@/lib/i18n/sentences";
import { findSecondStep } from "@/lib/identity/find-second-step";
import { localPath } from "@/lib/identity/local-path";
import { Door } from "../../../frame/door";
import { cancelAction, recoveryCodeAction, sendCodeAction, verifyCodeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.code");
  return { title: t("title") };
}

export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const [t, given, step] = await Promise.all([
    getTranslations("identity.code"),
    searchParams,
    findSecondStep(),
  ]);
  if (!step) redirect("/sign-in?over=1");
  const back = localPath(given.back);
  const hidden = back ? <input type="hidden" name="back" value={back} /> : null;
  const query = back ? `back=${encodeURIComponent(back)}` : "";
  const problems = await sentences("value");

  if (given.way === "recovery") {
    return (
      <Door>
        <div className="grid gap-6">
          <Heading title={t("recovery.title")} intro={t("recovery.intro")} />
          <Form action={recoveryCodeAction} sentences={problems}>
            {hidden}
            <TextField
              name="code"
              label={t("recovery.code")}
              hint={t("recovery.hint")}
              width="medium"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <Buttons confirm={t("confirm")} cancel={t("cancel")} />
          </Form>
          <p className="border-line border-t pt-5">
            <a href={`/sign-in/code?${query}`}>{t("recovery.back")}</a>
          </p>
          <p className="text-ink-soft">{t("recovery.none", { phone: env().BRAND_PHONE })}</p>
        </div>
        <CancelForm />
      </Door>
    );
  }

  const bySms = step.method === "SMS";
  return (
    <Door>
      <div className="grid gap-6">
        <Heading
          title={t("title")}
          intro={bySms ? t("sms.intro", { ends: step.phoneEnds ?? "" }) : t("app.intro")}
        />
        {bySms && !step.codeSent && (
          <Notice tone="warning" title={t("sms.not-sent.title")}>
            <p>{t("sms.not-sent.text")}</p>
          </Notice>
        )}
        {bySms && step.codeSent && given.sent && (
          <Notice tone="success" title={t("sms.sent.title")}>
            <p>{t("sms.sent.text")}</p>
          </Notice>
        )}
        <Form action={verifyCodeAction} sentences={problems}>
          {hidden}
          <CodeField name="code" label={t("code")} hint={bySms ? t("sms.hint") : t("app.hint")} />
          <Buttons confirm={t("confirm")} cancel={t("cancel")} />
        </Form>
        <div className="border-line border-t pt-5">
          <Disclosure summary={bySms ? t("sms.missing") : t("app.missing")}>
            <div className="grid gap-3">
              <p className="text-ink-soft">{bySms ? t("sms.advice") : t("app.advice")}</p>
              {bySms && (
                <Form action={sendCodeAction} sentences={problems}>
                  {hidden}
                  <SubmitButton variant="secondary" icon="send" className="justify-self-start">
                    {t("sms.again")}
                  </SubmitButton>
                </Form>
              )}
              <p>
                <a href={`/sign-in/code?way=recovery${query && `&${query}`}`}>{t("use-recovery")}</a>
              </p>
            </div>
          </Disclosure>
        </div>
      </div>
      <CancelForm />
    </Door>
  );
}

function Heading({ title, intro }: { title: string; intro: string }) {
  return (
    <header className="grid gap-2">
      <h1>{title}</h1>
      <p className="text-ink-soft">{intro}</p>
    </header>
  );
}

/** Walking away stands beside going on, and posts a form of its own. */
function Buttons({ confirm, cancel }: { confirm: string; cancel: string }) {
  return (
    <FormButtons>
      <SubmitButton>{confirm}</SubmitButton>
      <Button type="submit" form="cancel-sign-in" variant="quiet">
        {cancel}
      </Button>
    </FormButtons>
  );
}

function CancelForm() {
  return <form id="cancel-sign-in" action={formOnly(cancelAction)} />;
}
