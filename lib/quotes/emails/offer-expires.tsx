import { z } from "zod";
import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Note, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";

const data = z.object({
  quoteId: z.uuid(),
  reference: z.string(),
  customer: z.string(),
  /** Already written as a date. */
  lastDay: z.string(),
});

const heading: Translated = {
  nl: "Uw offerte vervalt binnenkort",
  fr: "Votre offre expire bientôt",
  en: "Your offer expires soon",
};
const opening: Translated = {
  nl: "Deze offerte is nog niet aanvaard. Na de laatste dag kan dat niet meer; u kunt er dan nog wel een kopie van maken en die opnieuw berekenen.",
  fr: "Cette offre n’a pas encore été acceptée. Après le dernier jour, ce ne sera plus possible ; vous pourrez alors en faire une copie et la recalculer.",
  en: "This offer has not been accepted yet. After the last day it can no longer be; you can then still copy it and calculate it anew.",
};
const reference: Translated = { nl: "Referentie", fr: "Référence", en: "Reference" };
const customer: Translated = { nl: "Klant", fr: "Client", en: "Customer" };
const until: Translated = {
  nl: "Te aanvaarden tot en met",
  fr: "À accepter jusqu’au",
  en: "To be accepted until",
};
const open: Translated = { nl: "Offerte openen", fr: "Ouvrir l’offre", en: "Open the offer" };
const why: Translated = {
  nl: "U krijgt dit bericht één keer per offerte, omdat u ze maakte of omdat u er in uw groep voor instaat.",
  fr: "Vous recevez ce message une seule fois par offre, parce que vous l’avez faite ou que vous en avez la charge dans votre groupe.",
  en: "You receive this message once per offer, because you made it or because you look after it in your group.",
};

function OfferExpires({ data: offer, language, brand }: EmailProps<z.output<typeof data>>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${offer.reference} · ${until[language]} ${offer.lastDay}`}
      heading={heading[language]}
    >
      <Paragraph>{opening[language]}</Paragraph>
      <Facts
        items={[
          { term: reference[language], value: offer.reference },
          { term: customer[language], value: offer.customer },
          { term: until[language], value: offer.lastDay },
        ]}
      />
      <ActionLink href={`${brand.url}/broker/quotes/${offer.quoteId}`}>{open[language]}</ActionLink>
      <Note>{why[language]}</Note>
    </EmailLayout>
  );
}

export const offerExpires = defineEmail({
  name: "quotes.offer-expires",
  data,
  subject: ({ reference: which, lastDay }) => ({
    nl: `Offerte ${which} vervalt na ${lastDay}`,
    fr: `L’offre ${which} expire après le ${lastDay}`,
    en: `Offer ${which} expires after ${lastDay}`,
  }),
  body: OfferExpires,
});
