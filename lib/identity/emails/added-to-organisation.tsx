import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting } from "./letter-words";

export const addedToOrganisationEmail = defineEmail({
  name: "identity.added-to-organisation",
  data: z.object({
    firstName: z.string(),
    organisation: z.string(),
    invitedBy: z.string().nullable(),
    link: z.url(),
  }),
  subject: ({ organisation }, brand) => ({
    nl: `U werkt nu ook voor ${organisation} in ${brand.name}`,
    fr: `Vous travaillez maintenant aussi pour ${organisation} dans ${brand.name}`,
    en: `You now also work for ${organisation} in ${brand.name}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: `Toegevoegd aan ${data.organisation}`,
        text: `${data.invitedBy ?? data.organisation} heeft u toegevoegd aan ${data.organisation}. U meldt zich aan zoals altijd, met hetzelfde e-mailadres en wachtwoord.`,
        action: "Aanmelden",
        unexpected: `Kent u ${data.organisation} niet? Laat het ons weten, dan halen we u eraf.`,
      },
      fr: {
        heading: `Ajouté(e) à ${data.organisation}`,
        text: `${data.invitedBy ?? data.organisation} vous a ajouté(e) à ${data.organisation}. Vous vous connectez comme toujours, avec la même adresse e-mail et le même mot de passe.`,
        action: "Se connecter",
        unexpected: `Vous ne connaissez pas ${data.organisation} ? Signalez-le-nous, nous vous en retirerons.`,
      },
      en: {
        heading: `Added to ${data.organisation}`,
        text: `${data.invitedBy ?? data.organisation} has added you to ${data.organisation}. You sign in as always, with the same e-mail address and password.`,
        action: "Sign in",
        unexpected: `Do you not know ${data.organisation}? Tell us and we will remove you.`,
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
        <Note>{words.unexpected}</Note>
      </EmailLayout>
    );
  },
});
