import { z } from "zod";
import { defineEmail, type EmailProps } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Note, Paragraph } from "@/lib/email/email-layout";
import type { Translated } from "@/lib/i18n/language";

const data = z.object({
  employerId: z.uuid(),
  actionId: z.uuid(),
  employerName: z.string(),
  /** What was asked for, as the screens call it. */
  download: z.object({ nl: z.string(), fr: z.string(), en: z.string() }),
  /** Already written as a date in the reader's language. */
  keptUntil: z.string(),
});

const heading: Translated = {
  nl: "Uw download is klaar",
  fr: "Votre téléchargement est prêt",
  en: "Your download is ready",
};
const opening: Translated = {
  nl: "Het bestand dat u aanvroeg, staat klaar in het portaal.",
  fr: "Le fichier que vous avez demandé est disponible dans le portail.",
  en: "The file you asked for is waiting in the portal.",
};
const employer: Translated = { nl: "Inrichter", fr: "Organisateur", en: "Employer" };
const file: Translated = { nl: "Download", fr: "Téléchargement", en: "Download" };
const until: Translated = { nl: "Beschikbaar tot", fr: "Disponible jusqu’au", en: "Available until" };
const open: Translated = { nl: "Download openen", fr: "Ouvrir le téléchargement", en: "Open the download" };
const why: Translated = {
  nl: "U krijgt dit bericht omdat dit adres bij de aanvraag werd ingevuld. Om het bestand te openen, moet u aangemeld zijn.",
  fr: "Vous recevez ce message parce que cette adresse a été indiquée lors de la demande. Vous devez être connecté(e) pour ouvrir le fichier.",
  en: "You receive this message because this address was given with the request. You have to be signed in to open the file.",
};

/** The file itself never travels by mail. */
function DownloadReady({ data: ready, language, brand }: EmailProps<z.output<typeof data>>) {
  return (
    <EmailLayout
      language={language}
      brand={brand}
      preview={`${ready.download[language]} · ${ready.employerName}`}
      heading={heading[language]}
    >
      <Paragraph>{opening[language]}</Paragraph>
      <Facts
        items={[
          { term: employer[language], value: ready.employerName },
          { term: file[language], value: ready.download[language] },
          { term: until[language], value: ready.keptUntil },
        ]}
      />
      <ActionLink href={`${brand.url}/employer/${ready.employerId}/actions/${ready.actionId}`}>
        {open[language]}
      </ActionLink>
      <Note>{why[language]}</Note>
    </EmailLayout>
  );
}

export const downloadReady = defineEmail({
  name: "exchange.download-ready",
  data,
  subject: ({ download }) => ({
    nl: `Klaar: ${download.nl}`,
    fr: `Prêt : ${download.fr}`,
    en: `Ready: ${download.en}`,
  }),
  body: DownloadReady,
});
