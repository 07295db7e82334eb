import { getTranslations } from "next-intl/server";
import { DateField } from "@/components/form/date-field";
import { Form, type Sentences } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { QuoteVersionView } from "@/lib/quotes/find-outcome";
import { formatDate } from "@/lib/values/dates";
import { dateInBrussels, today } from "@/lib/values/moments";
import { acceptOfferAction } from "./actions";

/** Who said yes, and on which day. */
export async function AcceptForm({
  quoteId,
  version,
  words,
}: {
  quoteId: string;
  version: QuoteVersionView;
  words: Sentences;
}) {
  const t = await getTranslations("quotes.outcome");
  return (
    <Form action={acceptOfferAction} sentences={words}>
      <input type="hidden" name="quoteId" value={quoteId} />
      <input type="hidden" name="version" value={version.number} />
      <TextField
        name="name"
        label={t("now.accept-name")}
        hint={t("now.accept-name-hint")}
        maxLength={120}
        autoComplete="off"
      />
      <DateField
        name="on"
        label={t("now.accept-on")}
        defaultValue={formatDate(today())}
        min={version.offeredAt ? dateInBrussels(version.offeredAt) : today()}
        max={today()}
      />
      <FormButtons>
        <SubmitButton icon="check">{t("do.accept")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
