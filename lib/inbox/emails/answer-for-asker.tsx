import { z } from "zod";
import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { terms } from "./message-data";

const data = z.object({
  conversationId: z.uuid(),
  /** Whose correspondence it stands in; nobody's when a broker asked. */
  employerId: z.uuid().nullable(),
  author: z.string(),
  subject: z.string(),
});

type Data = z.output<typeof data>;

const heading: Translated = {
  nl: "Er is een antwoord voor u",
  fr: "Une réponse vous attend",
  en: "There is an answer for you",
};
const opening: Translated = {
  nl: "Wij schreven u een antwoord. U leest het in het portaal, bij uw vraag; daar kunt u ook verder schrijven.",
  fr: "Nous vous avons répondu. La réponse figure dans le portail, sous votre question ; vous pouvez y poursuivre la conversation.",
  en: "We wrote you an answer. You read it in the portal, under your question; you can also write on there.",
};
const open: Translated = { nl: "Antwoord lezen", fr: "Lire la réponse", en: "Read the answer" };

/** Says that there is an answer, not what it says: a mailbox is not the portal. */
function AnswerForAsker({ data, language, brand }: EmailProps<Data>) {
  const path = data.employerId
    ? `/employer/${data.employerId}/correspondence/messages/${data.conversationId}`
    : `/broker/help/${data.conversationId}`;
  return (
    <EmailLayout language={language} brand={brand} preview={data.subject} heading={heading[language]}>
      <Paragraph>{opening[language]}</Paragraph>
      <Facts
        items={[
          { term: terms.from[language], value: `${data.author} · ${brand.name}` },
          { term: terms.subject[language], value: data.subject },
        ]}
      />
      <ActionLink href={`${brand.url}${path}`}>{open[language]}</ActionLink>
    </EmailLayout>
  );
}

export const answerForAsker = defineEmail({
  name: "inbox.answer-for-asker",
  data,
  subject: ({ subject }) => ({
    nl: `Antwoord op uw vraag: ${subject}`,
    fr: `Réponse à votre question : ${subject}`,
    en: `Answer to your question: ${subject}`,
  }),
  body: AnswerForAsker,
});
