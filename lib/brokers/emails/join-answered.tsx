import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { greeting } from "@/lib/identity/emails/letter-words";

/** For who asked to be let into an office. */
export const joinAnsweredEmail = defineEmail({
  name: "brokers.join-answered",
  data: z.object({ firstName: z.string(), office: z.string(), admitted: z.boolean(), link: z.url() }),
  subject: ({ office, admitted }) =>
    admitted
      ? {
          nl: `U bent toegelaten tot ${office}`,
          fr: `Vous êtes admis(e) chez ${office}`,
          en: `You have been admitted to ${office}`,
        }
      : {
          nl: `Uw vraag om toegang tot ${office}`,
          fr: `Votre demande d’accès à ${office}`,
          en: `Your request for access to ${office}`,
        },
  body: ({ data, language, brand }) => {
    const words = data.admitted
      ? {
          nl: {
            heading: "U bent toegelaten",
            text: `U werkt vanaf nu in het portaal voor ${data.office}. Meld u aan met uw e-mailadres en wachtwoord.`,
            action: "Aanmelden",
          },
          fr: {
            heading: "Vous êtes admis(e)",
            text: `Vous travaillez désormais dans le portail pour ${data.office}. Connectez-vous avec votre adresse e-mail et votre mot de passe.`,
            action: "Se connecter",
          },
          en: {
            heading: "You have been admitted",
            text: `From now on you work in the portal for ${data.office}. Sign in with your e-mail address and password.`,
            action: "Sign in",
          },
        }[language]
      : {
          nl: {
            heading: "Uw vraag is afgewezen",
            text: `Uw vraag om toegang tot ${data.office} is afgewezen. Denkt u dat dit een vergissing is, neem dan contact op met het kantoor.`,
            action: "Uw vragen bekijken",
          },
          fr: {
            heading: "Votre demande est déclinée",
            text: `Votre demande d’accès à ${data.office} a été déclinée. Si vous pensez qu’il s’agit d’une erreur, prenez contact avec le bureau.`,
            action: "Voir vos demandes",
          },
          en: {
            heading: "Your request was declined",
            text: `Your request for access to ${data.office} was declined. If you think that this is a mistake, contact the office.`,
            action: "Look at your requests",
          },
        }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
      </EmailLayout>
    );
  },
});
