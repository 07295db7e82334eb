import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { formatLongDate } from "@/lib/values/moments";
import { FindingsList } from "./findings-list";
import { MessageLines } from "./message-lines";
import { type ReferralData, referralData, terms } from "./referral-data";

const heading: Translated = {
  nl: "Uw vraag is bij de verzekeraar",
  fr: "Votre demande est chez l’assureur",
  en: "Your request is with the insurer",
};
const opening: Translated = {
  nl: "Dit is een kopie van wat u vroeg. U krijgt bericht zodra er een antwoord is. Dit vond het tarief:",
  fr: "Voici une copie de ce que vous avez demandé. Vous serez averti(e) dès qu’il y aura une réponse. Voici ce que le tarif a relevé :",
  en: "This is a copy of what you asked. You will hear from us as soon as there is an answer. This is what the tariff found:",
};
const open: Translated = { nl: "Offerte openen", fr: "Ouvrir l’offre", en: "Open the quote" };

/** For the broker who asked. */
function ReferralCopy({ data, language, brand }: EmailProps<ReferralData>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${data.reference} · ${data.customer}`}
      heading={heading[language]}
    >
      <Facts
        items={[
          { term: terms.reference[language], value: data.reference },
          { term: terms.customer[language], value: data.customer },
          { term: terms.due[language], value: formatLongDate(data.dueOn, language) },
        ]}
      />
      <Paragraph>{opening[language]}</Paragraph>
      <FindingsList findings={data.findings} language={language} withAvoid />
      {data.message && <MessageLines title={terms.message[language]} text={data.message} />}
      <ActionLink href={`${brand.url}/broker/quotes/${data.quoteId}`}>{open[language]}</ActionLink>
    </EmailLayout>
  );
}

export const referralCopy = defineEmail({
  name: "quotes.referral-copy",
  data: referralData,
  subject: ({ reference }) => ({
    nl: `Uw vraag over ${reference}`,
    fr: `Votre demande concernant ${reference}`,
    en: `Your request about ${reference}`,
  }),
  body: ReferralCopy,
});
