import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { formOnly } from "@/lib/access/action";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import type { QuoteOutcome } from "@/lib/quotes/find-outcome";
import type { OpenedQuote } from "@/lib/quotes/open-quote";
import { duplicateQuoteAction } from "../duplicate-action";
import { StopQuote } from "../stop-question";

/** What can be done with a quote beside the step that it waits for. */
export async function QuoteDoors({ quote, outcome }: { quote: OpenedQuote; outcome: QuoteOutcome }) {
  const [t, signedIn] = await Promise.all([getTranslations("quotes.outcome"), currentSignedIn()]);
  const { id, status } = outcome;
  const over = status === "ACCEPTED" || status === "EXPIRED";
  const mayMove = signedIn?.hat && permits(signedIn.hat, "quotes.move");
  return (
    <>
      <form action={formOnly(duplicateQuoteAction)}>
        <input type="hidden" name="quoteId" value={id} />
        <SubmitButton variant="secondary" icon="copy">
          {t("do.duplicate")}
        </SubmitButton>
      </form>
      <LinkButton href={`/broker/quotes/compare?one=${id}`} icon="columns-3">
        {t("do.compare")}
      </LinkButton>
      <LinkButton href={`/broker/help/new?quote=${id}`} icon="message-circle">
        {t("do.ask")}
      </LinkButton>
      {mayMove && (
        <LinkButton href={`/broker/quotes/${id}/move`} icon="arrow-right">
          {t("do.move")}
        </LinkButton>
      )}
      {!over && <StopQuote quote={quote} />}
    </>
  );
}
