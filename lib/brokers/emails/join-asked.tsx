import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Note, Paragraph } from "@/lib/email/email-layout";
import { greeting } from "@/lib/identity/emails/letter-words";

/** For who can let somebody into an office. */
export const joinAskedEmail = defineEmail({
  name: "brokers.join-asked",
  data: z.object({
    firstName: z.string(),
    office: z.string(),
    name: z.string(),
    email: z.string(),
    byStaff: z.boolean(),
    link: z.url(),
  }),
  subject: ({ name, office }) => ({
    nl: `${name} vraagt toegang tot ${office}`,
    fr: `${name} demande l’accès à ${office}`,
    en: `${name} asks for access to ${office}`,
  }),
  body: ({ data, language, brand }) => {
    const words = {
      nl: {
        heading: "Iemand vraagt toegang",
        text: data.byStaff
          ? `${data.name} wil als gebruiker bij ${data.office}. Dat kantoor heeft geen actieve Beheerder, dus is de vraag aan u.`
          : `${data.name} wil als gebruiker bij ${data.office}. U beslist: laat toe in een of meer groepen, of wijs af.`,
        name: "Naam",
        email: "E-mailadres",
        action: "Vraag bekijken",
        note: "Laat alleen toe wie u kent. Het e-mailadres is bevestigd, de naam is wat deze persoon zelf invulde.",
      },
      fr: {
        heading: "Quelqu’un demande l’accès",
        text: data.byStaff
          ? `${data.name} souhaite devenir utilisateur chez ${data.office}. Ce bureau n’a pas de Gestionnaire actif, la question vous revient donc.`
          : `${data.name} souhaite devenir utilisateur chez ${data.office}. Vous décidez : admettre dans un ou plusieurs groupes, ou décliner.`,
        name: "Nom",
        email: "Adresse e-mail",
        action: "Voir la demande",
        note: "N’admettez que les personnes que vous connaissez. L’adresse e-mail est confirmée, le nom est celui que cette personne a indiqué.",
      },
      en: {
        heading: "Somebody asks for access",
        text: data.byStaff
          ? `${data.name} wants to become a user at ${data.office}. That office has no active Administrator, so the question is yours.`
          : `${data.name} wants to become a user at ${data.office}. You decide: admit to one or more groups, or decline.`,
        name: "Name",
        email: "E-mail address",
        action: "Look at the request",
        note: "Admit only people whom you know. The e-mail address is confirmed, the name is what this person filled in.",
      },
    }[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <Facts
          items={[
            { term: words.name, value: data.name },
            { term: words.email, value: data.email },
          ]}
        />
        <ActionLink href={data.link}>{words.action}</ActionLink>
        <Note>{words.note}</Note>
      </EmailLayout>
    );
  },
});
