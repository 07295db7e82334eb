import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActor } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { SettingsFrame } from "../../settings-frame";
import { choosePhoneAction } from "../actions";
import { SetUpSteps } from "../set-up-steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.two-step.phone");
  return { title: t("title") };
}

export default async function TwoStepPhonePage() {
  await requireActor("account.manage");
  const t = await getTranslations("settings.two-step");
  return (
    <SettingsFrame current="two-step">
      <SetUpSteps current={2} />
      <Card title={t("phone.title")}>
        <Form action={choosePhoneAction} sentences={await sentences("phone-number", "value", "set-up")}>
          <TextField
            name="phone"
            type="tel"
            label={t("phone.label")}
            hint={t("phone.hint")}
            autoComplete="tel"
            width="medium"
          />
          <FormButtons>
            <SubmitButton>{t("phone.send")}</SubmitButton>
            <LinkButton href="/settings/two-step" variant="quiet">
              {t("cancel")}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </SettingsFrame>
  );
}
