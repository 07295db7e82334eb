import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting, linkWorksUntil, notAsked } from "./letter-words";

export const emailVerificationEmail = defineEmail({
  name: "identity.email-verification",
  data: z.object({ firstName: z.string(), link: z.url(), expiresAt: z.iso.datetime() }),
  subject: (_data, brand) => ({
    nl: `Bevestig uw e-mailadres voor ${brand.name}`,
    fr: `Confirmez votre adresse e-mail pour ${brand.name}`,
    en: `Confirm your e-mail address for ${brand.name}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Nog één stap",
        text: `U hebt uw kantoor geregistreerd bij ${brand.name}. Bevestig dat dit e-mailadres van u is en u kunt beginnen.`,
        action: "E-mailadres bevestigen",
      },
      fr: {
        heading: "Encore une étape",
        text: `Vous avez enregistré votre bureau chez ${brand.name}. Confirmez que cette adresse e-mail est la vôtre et vous pouvez commencer.`,
        action: "Confirmer l’adresse e-mail",
      },
      en: {
        heading: "One more step",
        text: `You registered your office at ${brand.name}. Confirm that this e-mail address is yours and you can begin.`,
        action: "Confirm the e-mail address",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
        <Note>{linkWorksUntil(language, data.expiresAt)}</Note>
        <Note>{notAsked[language]}</Note>
      </EmailLayout>
    );
  },
});
