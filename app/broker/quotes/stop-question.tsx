import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";
import { reopenQuoteAction, withdrawQuoteAction } from "./stop-actions";

type Stopped = { readonly id: string; readonly reference: string };

/** The button that stops a quote, and the question it asks first. */
export async function StopQuote({ quote: { id, reference } }: { quote: Stopped }) {
  const [t, words] = await Promise.all([getTranslations("quotes.withdraw"), sentences("quote")]);
  return (
    <>
      <Button icon="ban" {...opensDialog("stop-quote")}>
        {t("open")}
      </Button>
      <Dialog id="stop-quote" title={t("title", { reference })}>
        <Form action={withdrawQuoteAction} sentences={words}>
          <input type="hidden" name="quoteId" value={id} />
          <p className="text-ink-soft">{t("text")}</p>
          <FormButtons>
            <SubmitButton variant="danger">{t("do")}</SubmitButton>
            <Button {...closesDialog("stop-quote")}>{t("cancel")}</Button>
          </FormButtons>
        </Form>
      </Dialog>
    </>
  );
}

/** On a quote that was stopped less than a day ago: the way back. */
export async function ReopenQuote({ quoteId }: { quoteId: string }) {
  const [t, words] = await Promise.all([getTranslations("quotes.withdraw"), sentences("quote")]);
  return (
    <Notice tone="info" title={t("stopped")} className="no-print">
      <p>{t("stopped-text")}</p>
      <Form action={reopenQuoteAction} sentences={words} className="mt-2">
        <input type="hidden" name="quoteId" value={quoteId} />
        <SubmitButton variant="secondary">{t("reopen")}</SubmitButton>
      </Form>
    </Notice>
  );
}
