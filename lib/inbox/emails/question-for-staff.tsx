import { z } from "zod";
import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Note } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { deskNames, terms } from "./message-data";

const data = z.object({
  conversationId: z.uuid(),
  desk: z.enum(["ADMINISTRATIVE", "COMMERCIAL", "CLAIMS"]),
  office: z.string(),
  group: z.string(),
  author: z.string(),
  subject: z.string(),
  reply: z.boolean(),
});

type Data = z.output<typeof data>;

const heading: Translated = {
  nl: "Een vraag van een makelaar",
  fr: "Une question d’un courtier",
  en: "A question from a broker",
};
const again: Translated = {
  nl: "Een makelaar schrijft opnieuw",
  fr: "Un courtier écrit de nouveau",
  en: "A broker writes again",
};
const office: Translated = { nl: "Kantoor", fr: "Bureau", en: "Office" };
const open: Translated = {
  nl: "Vraag openen",
  fr: "Ouvrir la question",
  en: "Open the question",
};
const where: Translated = {
  nl: "De tekst staat alleen in het portaal. Beantwoord de vraag daar: zo ziet elke collega dat het gebeurd is.",
  fr: "Le texte figure uniquement dans le portail. Répondez-y là-bas : chaque collègue verra que c’est fait.",
  en: "The text is only in the portal. Answer there, so that every colleague sees that it was done.",
};

/** What was asked stays in the portal: it may hold what a customer told a broker. */
function QuestionForStaff({ data, language, brand }: EmailProps<Data>) {
  const asker = [data.office, data.group].filter(Boolean).join(" · ");
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${asker} · ${data.subject}`}
      heading={(data.reply ? again : heading)[language]}
    >
      <Facts
        items={[
          { term: office[language], value: asker },
          { term: terms.from[language], value: data.author },
          { term: terms.desk[language], value: deskNames[data.desk][language] },
          { term: terms.subject[language], value: data.subject },
        ]}
      />
      <ActionLink href={`${brand.url}/staff/conversations/${data.conversationId}`}>
        {open[language]}
      </ActionLink>
      <Note>{where[language]}</Note>
    </EmailLayout>
  );
}

export const questionForStaff = defineEmail({
  name: "inbox.question-for-staff",
  data,
  subject: ({ office, subject }) => ({
    nl: `${office}: ${subject}`,
    fr: `${office} : ${subject}`,
    en: `${office}: ${subject}`,
  }),
  body: QuestionForStaff,
});
