import { z } from "zod";
import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";
import { formatLongDate } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { terms } from "./referral-data";

const data = z.object({
  quoteId: z.uuid(),
  reference: z.string(),
  customer: z.string(),
  office: z.string(),
  group: z.string(),
  version: z.number(),
  totalCents: z.number(),
  on: z.string(),
  by: z.string(),
  side: z.enum(["staff", "broker"]),
});

const heading: Translated = {
  nl: "Een offerte is aanvaard",
  fr: "Une offre est acceptée",
  en: "An offer has been accepted",
};
const opening: Record<"staff" | "broker", Translated> = {
  staff: {
    nl: "De klant zei ja. U kunt de polis opmaken.",
    fr: "Le client a dit oui. Vous pouvez établir la police.",
    en: "The customer said yes. You can draw up the policy.",
  },
  broker: {
    nl: "De klant zei ja. De verzekeraar werd verwittigd en maakt de polis op.",
    fr: "Le client a dit oui. L’assureur a été prévenu et établit la police.",
    en: "The customer said yes. The insurer was told and draws up the policy.",
  },
};
const demo: Translated = {
  nl: "Dit is een demotarief: hieruit volgt geen dekking.",
  fr: "Ceci est un tarif de démonstration : il n’en résulte aucune couverture.",
  en: "This is a demo tariff: no cover follows from it.",
};
const open: Translated = { nl: "Offerte openen", fr: "Ouvrir l’offre", en: "Open the quote" };

function OfferAccepted({ data: told, language, brand }: EmailProps<z.output<typeof data>>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${told.reference} · ${told.customer}`}
      heading={heading[language]}
    >
      <Paragraph>{opening[told.side][language]}</Paragraph>
      <Facts
        items={[
          { term: terms.reference[language], value: told.reference },
          { term: terms.version[language], value: String(told.version) },
          { term: terms.customer[language], value: told.customer },
          { term: terms.office[language], value: `${told.office} · ${told.group}` },
          { term: terms.premium[language], value: formatMoney(told.totalCents, language) },
          { term: terms.on[language], value: formatLongDate(told.on, language) },
          { term: terms.by[language], value: told.by },
        ]}
      />
      <Paragraph>{demo[language]}</Paragraph>
      <ActionLink href={`${brand.url}/${told.side}/quotes/${told.quoteId}`}>{open[language]}</ActionLink>
    </EmailLayout>
  );
}

export const offerAccepted = defineEmail({
  name: "quotes.offer-accepted",
  data,
  subject: ({ reference }) => ({
    nl: `Aanvaard: ${reference}`,
    fr: `Acceptée : ${reference}`,
    en: `Accepted: ${reference}`,
  }),
  body: OfferAccepted,
});
