import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { formOnly } from "@/lib/access/action";
import { requireActor } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { readSetUpOf } from "@/lib/identity/read-set-up";
import { readSetUp } from "@/lib/identity/two-step-cookies";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { SettingsFrame } from "../../settings-frame";
import { cancelTwoStepAction, choosePhoneAction, confirmTwoStepAction } from "../actions";
import { SetUpSteps } from "../set-up-steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.two-step.code");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ sent?: string }> };

export default async function TwoStepCodePage({ searchParams }: Props) {
  const actor = await requireActor("account.manage");
  const setUp = readSetUpOf(actor, await readSetUp());
  if (!setUp) redirect("/settings/two-step?change=1");
  const [t, another, words, { sent }] = await Promise.all([
    getTranslations("settings.two-step"),
    getTranslations("identity.code.sms.sent"),
    sentences("value", "set-up", "phone-number"),
    searchParams,
  ]);
  const intro =
    setUp.method === "APP"
      ? t("code.app")
      : t(setUp.isCall ? "code.call" : "code.sms", { phone: formatPhoneNumber(setUp.phone) });
  return (
    <SettingsFrame current="two-step">
      <SetUpSteps current={3} />
      <Card title={t("code.title")}>
        <div className="grid gap-5">
          {sent && setUp.method === "SMS" && (
            <Notice tone="success" title={another("title")}>
              <p>{another("text")}</p>
            </Notice>
          )}
          <p>{intro}</p>
          <Form action={confirmTwoStepAction} sentences={words}>
            <CodeField name="code" label={t("code.label")} />
            <FormButtons>
              <SubmitButton>{t("code.confirm")}</SubmitButton>
            </FormButtons>
          </Form>
          {setUp.method === "SMS" && (
            <Disclosure summary={t("code.not-received")}>
              <div className="grid justify-items-start gap-3">
                <p className="text-ink-soft">{t("code.not-received-text")}</p>
                <Form action={choosePhoneAction} sentences={words}>
                  <input type="hidden" name="phone" value={setUp.phone} />
                  <input type="hidden" name="again" value="1" />
                  <FormButtons>
                    <SubmitButton variant="secondary">{t("code.again")}</SubmitButton>
                    <LinkButton href="/settings/two-step/phone" variant="quiet">
                      {t("code.other-number")}
                    </LinkButton>
                  </FormButtons>
                </Form>
              </div>
            </Disclosure>
          )}
          <form action={formOnly(cancelTwoStepAction)}>
            <SubmitButton variant="quiet">{t("cancel")}</SubmitButton>
          </form>
        </div>
      </Card>
    </SettingsFrame>
  );
}
