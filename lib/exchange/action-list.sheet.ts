import { defineSheet } from "@/lib/excel/define-sheet";

/** Overzicht acties as a file: what the screen shows, as it was filtered. */
export const actionList = defineSheet({
  name: "action-list",
  title: { nl: "Overzicht acties", fr: "Aperçu des actions", en: "Overview of actions" },
  columns: {
    type: { header: { nl: "Type", fr: "Type", en: "Type" }, kind: "text", width: 26 },
    kind: { header: { nl: "Soort", fr: "Genre", en: "Kind" }, kind: "text", width: 12 },
    number: {
      header: { nl: "Aansluitingsnummer", fr: "Numéro d’affiliation", en: "Affiliate number" },
      kind: "text",
      width: 19,
    },
    subject: {
      header: {
        nl: "Werknemer of omschrijving",
        fr: "Travailleur ou description",
        en: "Employee or description",
      },
      kind: "text",
      width: 30,
    },
    status: { header: { nl: "Status", fr: "Statut", en: "Status" }, kind: "text", width: 18 },
    askedAt: { header: { nl: "Aangevraagd", fr: "Demandé le", en: "Asked at" }, kind: "text", width: 17 },
    statusAt: {
      header: { nl: "Datum status", fr: "Date du statut", en: "Date of status" },
      kind: "text",
      width: 17,
    },
    processedAt: {
      header: { nl: "Datum verwerking", fr: "Date de traitement", en: "Date of processing" },
      kind: "text",
      width: 17,
    },
    by: { header: { nl: "Door", fr: "Par", en: "By" }, kind: "text", width: 24 },
  },
});
