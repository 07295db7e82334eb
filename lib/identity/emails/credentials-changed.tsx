import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { greeting, momentIn } from "./letter-words";

const changes = {
  password: {
    nl: "Uw wachtwoord is gewijzigd.",
    fr: "Votre mot de passe a été modifié.",
    en: "Your password was changed.",
  },
  "email-asked": {
    nl: "Er is gevraagd om het e-mailadres van uw account te wijzigen. Het nieuwe adres moet eerst bevestigd worden.",
    fr: "Une modification de l’adresse e-mail de votre compte a été demandée. La nouvelle adresse doit d’abord être confirmée.",
    en: "A change of the e-mail address of your account was asked. The new address must be confirmed first.",
  },
  email: {
    nl: "Het e-mailadres van uw account is gewijzigd. U meldt zich voortaan aan met het nieuwe adres.",
    fr: "L’adresse e-mail de votre compte a été modifiée. Vous vous connectez désormais avec la nouvelle adresse.",
    en: "The e-mail address of your account was changed. From now on you sign in with the new one.",
  },
  "two-step-set-up": {
    nl: "Aanmelden in twee stappen is ingesteld. Bij elke aanmelding wordt nu een code gevraagd.",
    fr: "La connexion en deux étapes est activée. Un code est désormais demandé à chaque connexion.",
    en: "Two-step sign-in was set up. A code is now asked at each sign-in.",
  },
  "two-step-removed": {
    nl: "Aanmelden in twee stappen is uitgezet.",
    fr: "La connexion en deux étapes a été désactivée.",
    en: "Two-step sign-in was turned off.",
  },
  "two-step-reset": {
    nl: "Onze medewerkers hebben aanmelden in twee stappen voor u gereset. Stel het opnieuw in bij uw volgende aanmelding.",
    fr: "Nos collaborateurs ont réinitialisé votre connexion en deux étapes. Configurez-la à nouveau lors de votre prochaine connexion.",
    en: "Our staff have reset two-step sign-in for you. Set it up again the next time you sign in.",
  },
  "recovery-codes": {
    nl: "Er zijn nieuwe herstelcodes gemaakt. De vorige werken niet meer.",
    fr: "De nouveaux codes de récupération ont été créés. Les précédents ne fonctionnent plus.",
    en: "New recovery codes were made. The former ones no longer work.",
  },
  "identity-linked": {
    nl: "U kunt zich voortaan ook aanmelden met itsme of eID: die is aan uw account gekoppeld.",
    fr: "Vous pouvez désormais aussi vous connecter avec itsme ou eID : votre identité est liée à votre compte.",
    en: "You can now also sign in with itsme or eID: it was linked to your account.",
  },
  "identity-unlinked": {
    nl: "U kunt zich niet meer aanmelden met itsme of eID: de koppeling met uw account is verwijderd.",
    fr: "Vous ne pouvez plus vous connecter avec itsme ou eID : le lien avec votre compte a été supprimé.",
    en: "You can no longer sign in with itsme or eID: the link with your account was removed.",
  },
  locked: {
    nl: "Uw account is geblokkeerd. U kunt zich niet aanmelden tot onze medewerkers het vrijgeven.",
    fr: "Votre compte est bloqué. Vous ne pouvez pas vous connecter tant que nos collaborateurs ne l’ont pas débloqué.",
    en: "Your account is locked. You cannot sign in until our staff unlock it.",
  },
  unlocked: {
    nl: "Uw account is weer vrijgegeven. U kunt zich opnieuw aanmelden.",
    fr: "Votre compte est débloqué. Vous pouvez à nouveau vous connecter.",
    en: "Your account is unlocked. You can sign in again.",
  },
} as const satisfies Record<string, Translated>;

export type CredentialChange = keyof typeof changes;

const names = Object.keys(changes) as [CredentialChange, ...CredentialChange[]];

export const credentialsChangedEmail = defineEmail({
  name: "identity.credentials-changed",
  data: z.object({
    firstName: z.string(),
    change: z.enum(names),
    at: z.iso.datetime(),
    link: z.url(),
  }),
  subject: (_data, brand) => ({
    nl: `Uw aanmeldgegevens bij ${brand.name}`,
    fr: `Vos données de connexion chez ${brand.name}`,
    en: `How you sign in to ${brand.name}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Er is iets gewijzigd",
        when: "Wanneer",
        fine: "Was u dit? Dan hoeft u niets te doen.",
        wrong: `Was u dit niet? Kies meteen een nieuw wachtwoord en bel ons op ${brand.phone}.`,
        action: "Nieuw wachtwoord kiezen",
      },
      fr: {
        heading: "Quelque chose a changé",
        when: "Quand",
        fine: "C’était vous ? Vous ne devez rien faire.",
        wrong: `Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe et appelez-nous au ${brand.phone}.`,
        action: "Choisir un nouveau mot de passe",
      },
      en: {
        heading: "Something has changed",
        when: "When",
        fine: "Was this you? Then you need not do anything.",
        wrong: `Was this not you? Choose a new password at once and call us on ${brand.phone}.`,
        action: "Choose a new password",
      },
    }[language];
    const change = changes[data.change][language];
    return (
      <EmailLayout language={language} brand={brand} preview={change} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{change}</Paragraph>
        <Facts items={[{ term: words.when, value: momentIn(language, data.at) }]} />
        <Paragraph>
          {words.fine} {words.wrong}
        </Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
      </EmailLayout>
    );
  },
});
