import { getTranslations } from "next-intl/server";
import { Form, type Sentences } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import { longestRemark } from "@/lib/quotes/remark";
import { formatDate } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { referQuoteAction, withdrawReferralAction } from "./actions";
import { OneButton } from "./one-button";

type Props = { outcome: QuoteOutcome; words: Sentences };

/** To the insurer, with what it should know. */
export async function ReferForm({ outcome: { id, revision }, words }: Props) {
  const t = await getTranslations("quotes.outcome");
  return (
    <Card title={t("now.refer-title")}>
      <Form action={referQuoteAction} sentences={words}>
        <p className="text-ink-soft">{t("now.refer-text")}</p>
        <input type="hidden" name="quoteId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <TextAreaField
          name="message"
          label={t("now.message")}
          hint={t("now.message-hint")}
          rows={5}
          maxLength={longestRemark}
          optional
        />
        <FormButtons>
          <SubmitButton icon="send">{t("do.refer")}</SubmitButton>
        </FormButtons>
      </Form>
    </Card>
  );
}

/** Who has it, until when, and the way back. */
export async function WaitingForInsurer({ outcome: { id, waiting }, words }: Props) {
  const t = await getTranslations("quotes.outcome");
  if (!waiting) return null;
  const date = formatDate(waiting.dueOn);
  const late = waiting.dueOn < today();
  return (
    <Card title={t("now.waiting-title")}>
      <div className="grid gap-4">
        <p>
          {late
            ? t("now.waiting-late", { date })
            : waiting.holder
              ? t("now.waiting-held", { date, name: waiting.holder })
              : t("now.waiting-free", { date })}
        </p>
        <p className="text-ink-soft">
          {t("now.waiting-asked", { name: waiting.askedBy })} · <Moment at={waiting.askedAt} />
        </p>
        {waiting.message && (
          <p className="whitespace-pre-line border-line border-l-4 pl-4">{waiting.message}</p>
        )}
        <p className="text-ink-soft">{t("now.waiting-change")}</p>
        <div className="flex flex-wrap gap-2">
          <OneButton
            action={withdrawReferralAction}
            fields={{ quoteId: id, referralId: waiting.id }}
            words={words}
            variant="secondary"
            icon="undo-2"
          >
            {t("do.withdraw")}
          </OneButton>
          {late && (
            <LinkButton href={`/broker/help/new?quote=${id}`} icon="message-circle">
              {t("do.ask")}
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}
