import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting, linkWorksUntil } from "./letter-words";

export const invitationEmail = defineEmail({
  name: "identity.invitation",
  data: z.object({
    firstName: z.string(),
    organisation: z.string(),
    invitedBy: z.string().nullable(),
    link: z.url(),
    expiresAt: z.iso.datetime(),
  }),
  subject: ({ organisation }, brand) => ({
    nl: `Uitnodiging van ${organisation} voor ${brand.name}`,
    fr: `Invitation de ${organisation} pour ${brand.name}`,
    en: `Invitation from ${organisation} to ${brand.name}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "U bent uitgenodigd",
        text: `${data.invitedBy ?? data.organisation} nodigt u uit om voor ${data.organisation} te werken in ${brand.name}. Kies een wachtwoord en u bent binnen.`,
        action: "Uitnodiging aanvaarden",
        unexpected: "Verwachtte u deze uitnodiging niet? Dan hoeft u niets te doen.",
      },
      fr: {
        heading: "Vous êtes invité(e)",
        text: `${data.invitedBy ?? data.organisation} vous invite à travailler pour ${data.organisation} dans ${brand.name}. Choisissez un mot de passe et vous y êtes.`,
        action: "Accepter l’invitation",
        unexpected: "Vous n’attendiez pas cette invitation ? Vous ne devez rien faire.",
      },
      en: {
        heading: "You are invited",
        text: `${data.invitedBy ?? data.organisation} invites you to work for ${data.organisation} in ${brand.name}. Choose a password and you are in.`,
        action: "Accept the invitation",
        unexpected: "Did you not expect this invitation? Then you need not do anything.",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
        <Note>{linkWorksUntil(language, data.expiresAt)}</Note>
        <Note>{words.unexpected}</Note>
      </EmailLayout>
    );
  },
});
