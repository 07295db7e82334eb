import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { momentIn } from "@/lib/identity/emails/letter-words";

/** To the other addresses of somebody whose account was opened: if it was not them, they hear of it in time. */
export const accountOpened = defineEmail({
  name: "statements.account-opened",
  data: z.object({ firstName: z.string(), at: z.iso.datetime() }),
  subject: (_data, brand) => ({
    nl: `Uw account bij ${brand.name} is geopend`,
    fr: `Votre compte chez ${brand.name} est ouvert`,
    en: `Your account at ${brand.name} was opened`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Uw account is geopend",
        text: `Dag ${data.firstName}, met een uitnodiging die naar een ander adres ging, is uw verzekering voor het eerst geopend.`,
        when: "Wanneer",
        wrong: `Was u dit niet? Bel ons meteen op ${brand.phone}; we sluiten het account.`,
      },
      fr: {
        heading: "Votre compte est ouvert",
        text: `Bonjour ${data.firstName}, votre assurance a été ouverte pour la première fois avec une invitation envoyée à une autre adresse.`,
        when: "Quand",
        wrong: `Ce n’était pas vous ? Appelez-nous tout de suite au ${brand.phone} ; nous fermons le compte.`,
      },
      en: {
        heading: "Your account was opened",
        text: `Dear ${data.firstName}, your insurance was opened for the first time, with an invitation that went to another address.`,
        when: "When",
        wrong: `Was this not you? Call us at once on ${brand.phone}; we close the account.`,
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.heading} heading={words.heading}>
        <Paragraph>{words.text}</Paragraph>
        <Facts items={[{ term: words.when, value: momentIn(language, data.at) }]} />
        <Paragraph>{words.wrong}</Paragraph>
      </EmailLayout>
    );
  },
});
