import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import { chooseTwoStepAction } from "./actions";
import { SetUpSteps } from "./set-up-steps";

export async function ChooseMethod({ changing }: { changing: boolean }) {
  const t = await getTranslations("settings.two-step");
  return (
    <>
      <SetUpSteps current={1} />
      <Card title={t("choose.title")}>
        <Form
          action={chooseTwoStepAction}
          values={{ method: "app" }}
          sentences={await sentences("value", "set-up")}
        >
          <RadioGroupField
            name="method"
            label={t("choose.label")}
            cards
            choices={[
              { value: "app", label: t("choose.app"), hint: t("choose.app-hint") },
              { value: "phone", label: t("choose.phone"), hint: t("choose.phone-hint") },
            ]}
          />
          <FormButtons>
            <SubmitButton>{t("next")}</SubmitButton>
            {changing && (
              <LinkButton href="/settings/two-step" variant="quiet">
                {t("cancel")}
              </LinkButton>
            )}
          </FormButtons>
        </Form>
      </Card>
    </>
  );
}
