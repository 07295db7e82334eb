import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting, linkWorksUntil, notAsked } from "./letter-words";

export const emailChangeEmail = defineEmail({
  name: "identity.email-change",
  data: z.object({ firstName: z.string(), link: z.url(), expiresAt: z.iso.datetime() }),
  subject: (_data, brand) => ({
    nl: `Bevestig uw nieuwe e-mailadres voor ${brand.name}`,
    fr: `Confirmez votre nouvelle adresse e-mail pour ${brand.name}`,
    en: `Confirm your new e-mail address for ${brand.name}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Is dit uw nieuwe adres?",
        text: `U wilt zich met dit e-mailadres aanmelden bij ${brand.name}. Bevestig dat het van u is; tot dan blijft uw oude adres gelden.`,
        action: "Nieuw adres bevestigen",
      },
      fr: {
        heading: "Est-ce votre nouvelle adresse ?",
        text: `Vous souhaitez vous connecter à ${brand.name} avec cette adresse e-mail. Confirmez qu’elle est la vôtre ; d’ici là, l’ancienne reste valable.`,
        action: "Confirmer la nouvelle adresse",
      },
      en: {
        heading: "Is this your new address?",
        text: `You want to sign in to ${brand.name} with this e-mail address. Confirm that it is yours; until then your old address stays in use.`,
        action: "Confirm the new address",
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
