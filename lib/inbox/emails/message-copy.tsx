import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { deskNames, type MessageData, messageData, terms } from "./message-data";
import { MessageText } from "./message-text";

const heading: Translated = {
  nl: "Wij hebben uw bericht ontvangen",
  fr: "Nous avons bien reçu votre message",
  en: "We have received your message",
};
const opening: Translated = {
  nl: "Dit is een kopie van wat u schreef. Het antwoord verschijnt in het portaal, bij hetzelfde gesprek.",
  fr: "Voici une copie de ce que vous avez écrit. La réponse paraîtra dans le portail, dans la même conversation.",
  en: "This is a copy of what you wrote. The answer appears in the portal, in the same conversation.",
};
const open: Translated = {
  nl: "Gesprek openen",
  fr: "Ouvrir la conversation",
  en: "Open the conversation",
};

function MessageCopy({ data, language, brand }: EmailProps<MessageData>) {
  return (
    <EmailLayout language={language} brand={brand} preview={data.subject} heading={heading[language]}>
      <Paragraph>{opening[language]}</Paragraph>
      <Facts
        items={[
          { term: terms.employer[language], value: data.employerName },
          { term: terms.desk[language], value: `${deskNames[data.desk][language]} · ${data.deskName}` },
          { term: terms.subject[language], value: data.subject },
        ]}
      />
      <MessageText text={data.message} />
      <ActionLink
        href={`${brand.url}/employer/${data.employerId}/correspondence/messages/${data.conversationId}`}
      >
        {open[language]}
      </ActionLink>
    </EmailLayout>
  );
}

export const messageCopy = defineEmail({
  name: "inbox.message-copy",
  data: messageData,
  subject: ({ subject }) => ({
    nl: `Uw bericht: ${subject}`,
    fr: `Votre message : ${subject}`,
    en: `Your message: ${subject}`,
  }),
  body: MessageCopy,
});
