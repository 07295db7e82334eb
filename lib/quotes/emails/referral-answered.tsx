import { z } from "zod";
import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { MessageLines } from "./message-lines";
import { terms } from "./referral-data";

const data = z.object({
  quoteId: z.uuid(),
  reference: z.string(),
  customer: z.string(),
  answer: z.enum(["ACCEPTED", "REFUSED"]),
  /** Why not, or under which conditions; may be empty when it was accepted as it is. */
  reason: z.string(),
  by: z.string(),
});

type Answer = z.output<typeof data>["answer"];

const heading: Record<Answer, Translated> = {
  ACCEPTED: {
    nl: "De verzekeraar gaat akkoord",
    fr: "L’assureur est d’accord",
    en: "The insurer agrees",
  },
  REFUSED: {
    nl: "De verzekeraar gaat niet akkoord",
    fr: "L’assureur n’est pas d’accord",
    en: "The insurer does not agree",
  },
};
const meaning: Record<Answer, Translated> = {
  ACCEPTED: {
    nl: "U kunt deze berekening nu aanbieden. Het akkoord geldt voor wat er nu ingevuld is: wijzigt u een antwoord, dan vervalt het.",
    fr: "Vous pouvez maintenant proposer ce calcul. L’accord vaut pour ce qui est rempli actuellement : si vous modifiez une réponse, il n’est plus valable.",
    en: "You can now offer this calculation. The agreement holds for what is filled in now: it ends when you change an answer.",
  },
  REFUSED: {
    nl: "De offerte is weer een concept. U kunt de antwoorden aanpassen en opnieuw berekenen.",
    fr: "L’offre est redevenue un brouillon. Vous pouvez adapter les réponses et refaire le calcul.",
    en: "The quote is a draft again. You can change the answers and calculate once more.",
  },
};
const words: Record<Answer, Translated> = {
  ACCEPTED: { nl: "Voorwaarden", fr: "Conditions", en: "Conditions" },
  REFUSED: { nl: "Reden", fr: "Motif", en: "Reason" },
};
const open: Translated = { nl: "Offerte openen", fr: "Ouvrir l’offre", en: "Open the quote" };

function ReferralAnswered({ data: told, language, brand }: EmailProps<z.output<typeof data>>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${told.reference} · ${told.customer}`}
      heading={heading[told.answer][language]}
    >
      <Facts
        items={[
          { term: terms.reference[language], value: told.reference },
          { term: terms.customer[language], value: told.customer },
          { term: terms.by[language], value: told.by },
        ]}
      />
      {told.reason && <MessageLines title={words[told.answer][language]} text={told.reason} />}
      <Paragraph>{meaning[told.answer][language]}</Paragraph>
      <ActionLink href={`${brand.url}/broker/quotes/${told.quoteId}`}>{open[language]}</ActionLink>
    </EmailLayout>
  );
}

export const referralAnswered = defineEmail({
  name: "quotes.referral-answered",
  data,
  subject: ({ reference, answer }) =>
    answer === "ACCEPTED"
      ? { nl: `Akkoord: ${reference}`, fr: `Accord : ${reference}`, en: `Agreed: ${reference}` }
      : { nl: `Niet akkoord: ${reference}`, fr: `Refus : ${reference}`, en: `Not agreed: ${reference}` },
  body: ReferralAnswered,
});
