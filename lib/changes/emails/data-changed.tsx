import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Language, Translated } from "@/lib/i18n/language";

const groups: Readonly<Record<string, Translated>> = {
  name: { nl: "naam", fr: "nom", en: "name" },
  birth: { nl: "geboortedatum", fr: "date de naissance", en: "date of birth" },
  civil: {
    nl: "geslacht, taal of burgerlijke staat",
    fr: "sexe, langue ou état civil",
    en: "sex, language or marital status",
  },
  address: { nl: "adres", fr: "adresse", en: "address" },
  phone: { nl: "telefoonnummer", fr: "numéro de téléphone", en: "phone number" },
  email: { nl: "e-mailadres", fr: "adresse e-mail", en: "e-mail address" },
};

const groupOf: Readonly<Record<string, string>> = {
  firstName: "name",
  lastName: "name",
  birthDate: "birth",
  sex: "civil",
  language: "civil",
  maritalStatus: "civil",
  street: "address",
  houseNumber: "address",
  box: "address",
  postcode: "address",
  city: "address",
  country: "address",
  phone: "phone",
  privateEmail: "email",
  workEmail: "email",
};

function named(fields: readonly string[], language: Language): string {
  const found = new Set(fields.map((field) => groups[groupOf[field] ?? ""]?.[language] ?? ""));
  return [...found].filter(Boolean).join(", ");
}

export const dataChangedEmail = defineEmail({
  name: "changes.data-changed",
  data: z.object({ firstName: z.string(), fields: z.array(z.string()).min(1) }),
  subject: {
    nl: "Uw werkgever wijzigde uw gegevens",
    fr: "Votre employeur a modifié vos données",
    en: "Your employer changed your data",
  },
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Uw gegevens zijn gewijzigd",
        text: `Dag ${data.firstName}, uw werkgever heeft gegevens van u gewijzigd.`,
        what: "Gewijzigd",
        wrong: "Klopt er iets niet? Meld het aan uw werkgever. Na aanmelding ziet u wie wat wijzigde.",
        action: "Mijn gegevens bekijken",
      },
      fr: {
        heading: "Vos données ont été modifiées",
        text: `Bonjour ${data.firstName}, votre employeur a modifié des données vous concernant.`,
        what: "Modifié",
        wrong:
          "Quelque chose n’est pas correct ? Signalez-le à votre employeur. Une fois connecté(e), vous voyez qui a modifié quoi.",
        action: "Voir mes données",
      },
      en: {
        heading: "Your data has changed",
        text: `Hello ${data.firstName}, your employer changed your data.`,
        what: "Changed",
        wrong: "Is something wrong? Tell your employer. Once signed in, you see who changed what.",
        action: "View my data",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.heading} heading={words.heading}>
        <Paragraph>{words.text}</Paragraph>
        <Facts items={[{ term: words.what, value: named(data.fields, language) }]} />
        <Paragraph>{words.wrong}</Paragraph>
        <ActionLink href={`${brand.url}/insured`}>{words.action}</ActionLink>
      </EmailLayout>
    );
  },
});
