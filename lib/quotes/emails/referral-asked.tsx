import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { formatLongDate } from "@/lib/values/moments";
import { FindingsList } from "./findings-list";
import { MessageLines } from "./message-lines";
import { type ReferralData, referralData, terms } from "./referral-data";

const heading: Translated = {
  nl: "Een offerte wacht op uw beslissing",
  fr: "Une offre attend votre décision",
  en: "A quote is waiting for your decision",
};
const opening: Translated = {
  nl: "Een makelaar vraagt u een offerte te bekijken. Dit vond het tarief:",
  fr: "Un courtier vous demande d’examiner une offre. Voici ce que le tarif a relevé :",
  en: "A broker asks you to look at a quote. This is what the tariff found:",
};
const open: Translated = { nl: "Vraag openen", fr: "Ouvrir la demande", en: "Open the request" };

/** For the insurer's underwriters. */
function ReferralAsked({ data, language, brand }: EmailProps<ReferralData>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${data.reference} · ${data.office}`}
      heading={heading[language]}
    >
      <Facts
        items={[
          { term: terms.reference[language], value: data.reference },
          { term: terms.customer[language], value: data.customer },
          { term: terms.office[language], value: `${data.office} · ${data.group}` },
          { term: terms.asker[language], value: data.asker },
          { term: terms.due[language], value: formatLongDate(data.dueOn, language) },
        ]}
      />
      <Paragraph>{opening[language]}</Paragraph>
      <FindingsList findings={data.findings} language={language} />
      {data.message && <MessageLines title={terms.message[language]} text={data.message} />}
      <ActionLink href={`${brand.url}/staff/referrals/${data.referralId}`}>{open[language]}</ActionLink>
    </EmailLayout>
  );
}

export const referralAsked = defineEmail({
  name: "quotes.referral-asked",
  data: referralData,
  subject: ({ reference, office }) => ({
    nl: `Te bekijken: ${reference} van ${office}`,
    fr: `À examiner : ${reference} de ${office}`,
    en: `To look at: ${reference} from ${office}`,
  }),
  body: ReferralAsked,
});
