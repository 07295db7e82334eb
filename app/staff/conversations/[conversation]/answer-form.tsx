import { getTranslations } from "next-intl/server";
import { CheckboxField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { InsistField } from "@/components/form/insist-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import { longestMessage } from "@/lib/inbox/message";
import { answerConversationAction, closeConversationAction } from "./actions";
import { SeenField } from "./seen-field";

/** Answers, and beside it the way to put a question away without. */
export async function AnswerForm({
  conversationId,
  last,
  state,
  renew,
}: {
  conversationId: string;
  last: string;
  state: "waiting" | "answered" | "closed";
  /** Another one each time that something was done here: the form then begins anew. */
  renew: string;
}) {
  const [t, words] = await Promise.all([getTranslations("inbox.staff"), sentences("message")]);
  return (
    <Card title={t("answer")}>
      <div className="grid gap-4">
        <Form key={`answer ${renew}`} action={answerConversationAction} sentences={words}>
          <input type="hidden" name="conversationId" value={conversationId} />
          <SeenField last={last} />
          <TextAreaField
            name="message"
            label={t("message")}
            hint={t("hint")}
            rows={8}
            maxLength={longestMessage}
          />
          <CheckboxField name="close" label={t("close-too")} />
          <InsistField codes={["message.written-meanwhile"]} label={t("insist")} hint={t("insist-hint")} />
          <FormButtons>
            <SubmitButton icon="send">{t("send")}</SubmitButton>
          </FormButtons>
        </Form>
        {state !== "closed" && (
          <Form key={`close ${renew}`} action={closeConversationAction} sentences={words} className="grid">
            <input type="hidden" name="conversationId" value={conversationId} />
            <SeenField last={last} />
            <SubmitButton variant="quiet" size="small" className="justify-self-start">
              {t(state === "waiting" ? "close" : "close-plain")}
            </SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  );
}
