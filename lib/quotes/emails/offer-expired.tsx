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
  nl: "Uw offerte is vervallen",
  fr: "Votre offre a expiré",
  en: "Your offer has expired",
};
const opening: Translated = {
  nl: "De laatste dag om deze offerte te aanvaarden is voorbij. Wil uw klant ze toch? Maak een kopie: alles wat u invulde staat erin, en u berekent ze opnieuw.",
  fr: "Le dernier jour pour accepter cette offre est passé. Votre client la veut quand même ? Faites-en une copie : tout ce que vous avez rempli y figure, et vous la recalculez.",
  en: "The last day to accept this offer has passed. Does your customer want it after all? Make a copy: everything you filled in is there, and you calculate it anew.",
};
const reference: Translated = { nl: "Referentie", fr: "Référence", en: "Reference" };
const customer: Translated = { nl: "Klant", fr: "Client", en: "Customer" };
const until: Translated = { nl: "Laatste dag", fr: "Dernier jour", en: "Last day" };
const open: Translated = { nl: "Offerte openen", fr: "Ouvrir l’offre", en: "Open the offer" };
const why: Translated = {
  nl: "U krijgt dit bericht omdat u de offerte maakte of omdat u er in uw groep voor instaat.",
  fr: "Vous recevez ce message parce que vous avez fait cette offre ou que vous en avez la charge dans votre groupe.",
  en: "You receive this message because you made the offer or because you look after it in your group.",
};

function OfferExpired({ data: offer, language, brand }: EmailProps<z.output<typeof data>>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${offer.reference} · ${offer.customer}`}
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

export const offerExpired = defineEmail({
  name: "quotes.offer-expired",
  data,
  subject: ({ reference: which }) => ({
    nl: `Offerte ${which} is vervallen`,
    fr: `L’offre ${which} a expiré`,
    en: `Offer ${which} has expired`,
  }),
  body: OfferExpired,
});
