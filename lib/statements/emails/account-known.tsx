import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { emailColours as colour } from "@/lib/email/email-colours";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";

/** For the owner of an address that somebody typed while activating with a code on paper. */
export const accountKnown = defineEmail({
  name: "statements.account-known",
  data: z.object({ signIn: z.url(), forgotten: z.url() }),
  subject: (_data, brand) => ({
    nl: `U hebt al een account bij ${brand.name}`,
    fr: `Vous avez déjà un compte chez ${brand.name}`,
    en: `You have an account at ${brand.name} already`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "U hebt al een account",
        text: "Iemand gaf dit e-mailadres op bij het activeren met een code op papier. Was u het zelf? Meld u dan eerst aan en vul de code daarna opnieuw in: uw verzekering komt bij uw account. Was u het niet, dan hoeft u niets te doen.",
        action: "Aanmelden",
        forgotten: "Wachtwoord vergeten?",
      },
      fr: {
        heading: "Vous avez déjà un compte",
        text: "Quelqu’un a indiqué cette adresse e-mail en activant un compte avec un code papier. Était-ce vous ? Connectez-vous d’abord, puis saisissez à nouveau le code : votre assurance sera ajoutée à votre compte. Sinon, vous ne devez rien faire.",
        action: "Se connecter",
        forgotten: "Mot de passe oublié ?",
      },
      en: {
        heading: "You have an account already",
        text: "Somebody gave this e-mail address while activating with a code on paper. Was it you? Then sign in first and type the code again: your insurance is added to your account. If it was not you, you need not do anything.",
        action: "Sign in",
        forgotten: "Forgotten your password?",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{words.text}</Paragraph>
        <ActionLink href={data.signIn}>{words.action}</ActionLink>
        <Note>
          <a href={data.forgotten} style={{ color: colour.accent }}>
            {words.forgotten}
          </a>
        </Note>
      </EmailLayout>
    );
  },
});
