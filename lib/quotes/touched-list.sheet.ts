import { defineSheet } from "@/lib/excel/define-sheet";

/** The open quotes that a version of the tariff touches, as a file. */
export const touchedList = defineSheet({
  name: "touched-quotes",
  title: { nl: "Geraakte offertes", fr: "Offres concernées", en: "Touched quotes" },
  columns: {
    reference: { header: { nl: "Referentie", fr: "Référence", en: "Reference" }, kind: "text", width: 18 },
    customer: { header: { nl: "Klant", fr: "Client", en: "Customer" }, kind: "text", width: 30 },
    office: { header: { nl: "Kantoor", fr: "Bureau de courtage", en: "Office" }, kind: "text", width: 26 },
    group: { header: { nl: "Groep", fr: "Groupe", en: "Group" }, kind: "text", width: 18 },
    status: { header: { nl: "Status", fr: "Statut", en: "Status" }, kind: "text", width: 14 },
    starts: { header: { nl: "Begin", fr: "Début", en: "Start" }, kind: "text", width: 12 },
    old: { header: { nl: "Premie nu", fr: "Prime actuelle", en: "Premium now" }, kind: "money", width: 16 },
    new: {
      header: {
        nl: "Premie met deze versie",
        fr: "Prime avec cette version",
        en: "Premium with this version",
      },
      kind: "money",
      width: 22,
    },
    difference: { header: { nl: "Verschil", fr: "Différence", en: "Difference" }, kind: "money", width: 14 },
    outcome: { header: { nl: "Uitkomst", fr: "Résultat", en: "Outcome" }, kind: "text", width: 16 },
  },
});
