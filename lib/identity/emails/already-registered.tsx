import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting } from "./letter-words";

export const alreadyRegisteredEmail = defineEmail({
  name: "identity.already-registered",
  data: z.object({ firstName: z.string(), signIn: z.url(), forgotten: z.url() }),
  subject: (_data, brand) => ({
    nl: `U hebt al een account bij ${brand.name}`,
    fr: `Vous avez déjà un compte chez ${brand.name}`,
    en: `You have an account at ${brand.name} already`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "U hebt al een account",
        text: `Iemand wilde met dit e-mailadres een kantoor registreren bij ${brand.name}, maar u hebt al een account. Er is niets gewijzigd. Was u het zelf? Meld u dan aan.`,
        action: "Aanmelden",
        forgotten: "Wachtwoord vergeten?",
        office: "Wilt u bij een kantoor dat hier al is? Meld u aan en vraag het daarna hier:",
      },
      fr: {
        heading: "Vous avez déjà un compte",
        text: `Quelqu’un a voulu enregistrer un bureau chez ${brand.name} avec cette adresse e-mail, mais vous avez déjà un compte. Rien n’a été modifié. Était-ce vous ? Alors connectez-vous.`,
        action: "Se connecter",
        forgotten: "Mot de passe oublié ?",
        office:
          "Vous souhaitez rejoindre un bureau déjà présent ici ? Connectez-vous, puis demandez-le ici :",
      },
      en: {
        heading: "You have an account already",
        text: `Somebody wanted to register an office at ${brand.name} with this e-mail address, but you have an account already. Nothing was changed. Was it you? Then sign in.`,
        action: "Sign in",
        forgotten: "Forgotten your password?",
        office: "Do you want to join an office that is here already? Sign in, then ask it here:",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <ActionLink href={data.signIn}>{words.action}</ActionLink>
        <Note>
          {words.office} <a href={`${brand.url}/settings/office`}>{`${brand.url}/settings/office`}</a>
        </Note>
        <Note>
          {words.forgotten} <a href={data.forgotten}>{data.forgotten}</a>
        </Note>
      </EmailLayout>
    );
  },
});
