import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { emailColours as colour } from "@/lib/email/email-colours";
import { ActionLink, EmailLayout, Facts, Note, Paragraph } from "@/lib/email/email-layout";
import { formatLongDate } from "@/lib/values/moments";

/** EB-30: who invites, what there is to see, how one gets in, and how one gets no more of these. */
export const statementInvitation = defineEmail({
  name: "statements.statement-invitation",
  data: z.object({
    firstName: z.string(),
    employer: z.string(),
    year: z.number().int(),
    link: z.url(),
    /** The last day that the link works. */
    until: z.iso.date(),
    /** Where one post stops these letters, and the page with the button for it. */
    stop: z.url(),
    stopPage: z.url(),
  }),
  toMany: { stop: ({ stop }) => stop },
  subject: ({ employer, year }) => ({
    nl: `Uw voordeeloverzicht ${year} bij ${employer}`,
    fr: `Votre relevé d’avantages ${year} chez ${employer}`,
    en: `Your benefit statement ${year} at ${employer}`,
  }),
  body: ({ data, language, brand }) => {
    const { employer, year } = data;
    const until = formatLongDate(data.until, language);
    const words = {
      nl: {
        heading: `Uw voordeeloverzicht ${year} staat klaar`,
        hello: `Dag ${data.firstName},`,
        text: `Via ${employer} bouwt u een aanvullend pensioen op. U kunt uw overzicht van ${year} bekijken in ${brand.name}.`,
        see: "Wat u er ziet",
        facts: [
          ["Gespaard pensioen", "wat er tot nu toe voor u gespaard is"],
          ["Verwacht pensioen", "wat u op uw pensioenleeftijd mag verwachten"],
          ["Bij overlijden", "wat uw naasten ontvangen"],
          ["Bij arbeidsongeschiktheid", "het bedrag dat u dan krijgt"],
        ],
        how: "Zo komt u binnen: open de link, geef uw geboortedatum en kies een wachtwoord. Daarna meldt u zich aan met dit e-mailadres.",
        action: "Mijn overzicht bekijken",
        works: `De link werkt tot en met ${until} en is alleen voor u bestemd.`,
        help: "Veelgestelde vragen",
        why: `U krijgt deze mail omdat ${employer} dit e-mailadres voor u opgaf.`,
        stop: "Geen uitnodigingen meer ontvangen",
      },
      fr: {
        heading: `Votre relevé d’avantages ${year} est prêt`,
        hello: `Bonjour ${data.firstName},`,
        text: `Par l’intermédiaire de ${employer}, vous constituez une pension complémentaire. Vous pouvez consulter votre relevé ${year} dans ${brand.name}.`,
        see: "Ce que vous y voyez",
        facts: [
          ["Pension épargnée", "ce qui est épargné pour vous à ce jour"],
          ["Pension attendue", "ce que vous pouvez espérer à l’âge de la pension"],
          ["En cas de décès", "ce que vos proches reçoivent"],
          ["En cas d’incapacité de travail", "le montant que vous recevez alors"],
        ],
        how: "Pour entrer : ouvrez le lien, indiquez votre date de naissance et choisissez un mot de passe. Ensuite, vous vous connectez avec cette adresse e-mail.",
        action: "Consulter mon relevé",
        works: `Le lien fonctionne jusqu’au ${until} inclus et n’est destiné qu’à vous.`,
        help: "Questions fréquentes",
        why: `Vous recevez cet e-mail parce que ${employer} a communiqué cette adresse e-mail pour vous.`,
        stop: "Ne plus recevoir d’invitations",
      },
      en: {
        heading: `Your benefit statement ${year} is ready`,
        hello: `Hello ${data.firstName},`,
        text: `Through ${employer} you build up a supplementary pension. You can read your statement of ${year} in ${brand.name}.`,
        see: "What you see there",
        facts: [
          ["Pension saved", "what has been set aside for you so far"],
          ["Pension expected", "what you may expect at pension age"],
          ["In case of death", "what those close to you receive"],
          ["In case of disability", "the amount that you then receive"],
        ],
        how: "How to get in: open the link, give your date of birth and choose a password. From then on you sign in with this e-mail address.",
        action: "See my statement",
        works: `The link works until ${until} inclusive and is meant for you alone.`,
        help: "Frequently asked questions",
        why: `You receive this mail because ${employer} gave us this e-mail address for you.`,
        stop: "Receive no more invitations",
      },
    }[language];
    return (
      <EmailLayout
        language={language}
        brand={brand}
        preview={words.text}
        heading={words.heading}
        footer={
          <>
            {words.why}{" "}
            <a href={data.stopPage} style={{ color: colour.inkSoft }}>
              {words.stop}
            </a>
          </>
        }
      >
        <Paragraph>{words.hello}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <Paragraph>
          <strong>{words.see}</strong>
        </Paragraph>
        <Facts items={words.facts.map(([term = "", value = ""]) => ({ term, value }))} />
        <Paragraph>{words.how}</Paragraph>
        <ActionLink href={data.link}>{words.action}</ActionLink>
        <Note>{words.works}</Note>
        <Note>
          <a href={`${brand.url}/help`} style={{ color: colour.accent }}>
            {words.help}
          </a>
        </Note>
      </EmailLayout>
    );
  },
});
