import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import { longestRemark } from "@/lib/quotes/remark";
import { answerReferralAction } from "./actions";

/** Yes, perhaps with conditions, or no with a reason. */
export async function AnswerForm({ referralId }: { referralId: string }) {
  const [t, words] = await Promise.all([getTranslations("quotes.referral"), sentences("referral", "text")]);
  return (
    <Card id="decide" title={t("decide")}>
      <Form action={answerReferralAction} sentences={words}>
        <p className="text-ink-soft">{t("decide-text")}</p>
        <input type="hidden" name="referralId" value={referralId} />
        <RadioGroupField
          name="answer"
          label={t("answer")}
          choices={[
            { value: "ACCEPTED", label: t("yes") },
            { value: "REFUSED", label: t("no") },
          ]}
        />
        <TextAreaField
          name="reason"
          label={t("reason")}
          hint={t("reason-hint")}
          rows={5}
          maxLength={longestRemark}
          optional
        />
        <FormButtons>
          <SubmitButton icon="send">{t("send")}</SubmitButton>
        </FormButtons>
      </Form>
    </Card>
  );
}
