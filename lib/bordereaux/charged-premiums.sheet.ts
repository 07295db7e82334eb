import { defineSheet } from "@/lib/excel/define-sheet";

/** Aangerekende premies: what was charged per month, contract and category, and what became of the invoice. */
export const chargedPremiums = defineSheet({
  name: "charged-premiums",
  title: {
    nl: "Aangerekende premies (demo)",
    fr: "Primes portées en compte (démo)",
    en: "Charged premiums (demo)",
  },
  columns: {
    month: { header: { nl: "Maand", fr: "Mois", en: "Month" }, kind: "text", width: 10, required: true },
    contract: {
      header: { nl: "Contractnummer", fr: "Numéro de contrat", en: "Contract number" },
      kind: "text",
      width: 16,
    },
    number: {
      header: { nl: "Afrekening", fr: "Décompte", en: "Settlement" },
      kind: "text",
      width: 22,
    },
    category: { header: { nl: "Categorie", fr: "Catégorie", en: "Category" }, kind: "text", width: 11 },
    categoryName: {
      header: { nl: "Naam categorie", fr: "Nom de la catégorie", en: "Name of category" },
      kind: "text",
      width: 20,
    },
    people: { header: { nl: "Verzekerden", fr: "Assurés", en: "People" }, kind: "integer", width: 12 },
    employer: {
      header: { nl: "Deel werkgever", fr: "Part employeur", en: "Employer part" },
      kind: "money",
      width: 16,
    },
    employee: {
      header: { nl: "Deel werknemer", fr: "Part travailleur", en: "Employee part" },
      kind: "money",
      width: 16,
    },
    premium: {
      header: { nl: "Premie zonder taks", fr: "Prime hors taxe", en: "Premium without tax" },
      kind: "money",
      width: 18,
    },
    tax: { header: { nl: "Taks", fr: "Taxe", en: "Tax" }, kind: "money", width: 14 },
    rsz: {
      header: { nl: "RSZ-bijdrage", fr: "Cotisation ONSS", en: "RSZ contribution" },
      kind: "money",
      width: 16,
    },
    total: { header: { nl: "Totaal", fr: "Total", en: "Total" }, kind: "money", width: 16 },
    dueOn: { header: { nl: "Vervaldag", fr: "Échéance", en: "Due" }, kind: "date", width: 13 },
    paidOn: { header: { nl: "Betaald op", fr: "Payé le", en: "Paid on" }, kind: "date", width: 13 },
  },
});
