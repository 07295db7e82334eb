import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { greeting, momentIn } from "./letter-words";

export const recoveryCodeUsed = defineEmail({
  name: "identity.recovery-code-used",
  data: z.object({
    firstName: z.string(),
    at: z.iso.datetime(),
    left: z.number().int(),
    link: z.url(),
  }),
  subject: (_data, brand) => ({
    nl: `Aangemeld bij ${brand.name} met een herstelcode`,
    fr: `Connexion à ${brand.name} avec un code de récupération`,
    en: `Signed in to ${brand.name} with a recovery code`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Een herstelcode is gebruikt",
        text: "Er is aangemeld met een van uw herstelcodes. Die code werkt niet meer.",
        when: "Wanneer",
        left: "Codes die u nog hebt",
        fine: "Was u dit? Denk eraan uw nieuwe telefoon in te stellen en nieuwe codes te maken als er weinig over zijn.",
        wrong: `Was u dit niet? Kies meteen een nieuw wachtwoord en bel ons op ${brand.phone}.`,
        action: "Nieuw wachtwoord kiezen",
      },
      fr: {
        heading: "Un code de récupération a été utilisé",
        text: "Une connexion a eu lieu avec l’un de vos codes de récupération. Ce code ne fonctionne plus.",
        when: "Quand",
        left: "Codes qu’il vous reste",
        fine: "C’était vous ? Pensez à configurer votre nouveau téléphone et à créer de nouveaux codes s’il vous en reste peu.",
        wrong: `Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe et appelez-nous au ${brand.phone}.`,
        action: "Choisir un nouveau mot de passe",
      },
      en: {
        heading: "A recovery code was used",
        text: "One of your recovery codes was used to sign in. That code no longer works.",
        when: "When",
        left: "Codes you have left",
        fine: "Was this you? Remember to set up your new phone, and make new codes if few are left.",
        wrong: `Was this not you? Choose a new password at once and call us on ${brand.phone}.`,
        action: "Choose a new password",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <Facts
          items={[
            { term: words.when, value: momentIn(language, data.at) },
            { term: words.left, value: String(data.left) },
          ]}
        />
        <Paragraph>
          {words.fine} {words.wrong}
        </Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
      </EmailLayout>
    );
  },
});
