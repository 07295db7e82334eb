import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { EmailLayout, Facts, Note } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { deskNames, type MessageData, messageData, terms } from "./message-data";
import { MessageText } from "./message-text";

const heading: Translated = {
  nl: "Een bericht van een inrichter",
  fr: "Un message d’un organisateur",
  en: "A message from an employer",
};
const again: Translated = {
  nl: "Een inrichter schrijft opnieuw",
  fr: "Un organisateur écrit de nouveau",
  en: "An employer writes again",
};
const where: Translated = {
  nl: "Het bericht staat ook in het portaal, in de correspondentie van deze inrichter.",
  fr: "Le message figure aussi dans le portail, dans la correspondance de cet organisateur.",
  en: "The message is also in the portal, in the correspondence of this employer.",
};

/** For the insurer's own people: they know the employer, so its name and the text travel along. */
function MessageForDesk({ data, language, brand }: EmailProps<MessageData>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${data.employerName} · ${data.subject}`}
      heading={(data.reply ? again : heading)[language]}
    >
      <Facts
        items={[
          { term: terms.employer[language], value: data.employerName },
          { term: terms.from[language], value: `${data.author} · ${data.authorEmail}` },
          { term: terms.desk[language], value: `${deskNames[data.desk][language]} · ${data.deskName}` },
          { term: terms.subject[language], value: data.subject },
        ]}
      />
      <MessageText text={data.message} />
      <Note>{where[language]}</Note>
    </EmailLayout>
  );
}

export const messageForDesk = defineEmail({
  name: "inbox.message-for-desk",
  data: messageData,
  subject: ({ employerName, subject }) => ({
    nl: `${employerName}: ${subject}`,
    fr: `${employerName} : ${subject}`,
    en: `${employerName}: ${subject}`,
  }),
  body: MessageForDesk,
});
