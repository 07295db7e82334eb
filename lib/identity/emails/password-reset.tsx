import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting, linkWorksUntil, notAsked } from "./letter-words";

export const passwordResetEmail = defineEmail({
  name: "identity.password-reset",
  data: z.object({ firstName: z.string(), link: z.url(), expiresAt: z.iso.datetime() }),
  subject: (_data, brand) => ({
    nl: `Kies een nieuw wachtwoord voor ${brand.name}`,
    fr: `Choisissez un nouveau mot de passe pour ${brand.name}`,
    en: `Choose a new password for ${brand.name}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Een nieuw wachtwoord",
        text: `Er is een nieuw wachtwoord gevraagd voor uw account bij ${brand.name}. Via deze link kiest u er zelf een.`,
        action: "Nieuw wachtwoord kiezen",
      },
      fr: {
        heading: "Un nouveau mot de passe",
        text: `Un nouveau mot de passe a été demandé pour votre compte chez ${brand.name}. Ce lien vous permet d’en choisir un vous-même.`,
        action: "Choisir un nouveau mot de passe",
      },
      en: {
        heading: "A new password",
        text: `A new password was asked for your account at ${brand.name}. With this link you choose one yourself.`,
        action: "Choose a new password",
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
