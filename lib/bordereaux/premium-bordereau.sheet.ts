import { defineSheet } from "@/lib/excel/define-sheet";

/** Premieborderel: a line per person and cover. No identity number: who pays need not know it. */
export const premiumBordereau = defineSheet({
  name: "premium-bordereau",
  title: {
    nl: "Premieborderel (demotarief)",
    fr: "Bordereau primes (tarif démo)",
    en: "Premium bordereau (demo tariff)",
  },
  columns: {
    contract: {
      header: { nl: "Contractnummer", fr: "Numéro de contrat", en: "Contract number" },
      kind: "text",
      width: 16,
    },
    month: { header: { nl: "Maand", fr: "Mois", en: "Month" }, kind: "text", width: 10 },
    category: { header: { nl: "Categorie", fr: "Catégorie", en: "Category" }, kind: "text", width: 11 },
    affiliateNumber: {
      header: { nl: "Aansluitingsnummer", fr: "Numéro d’affiliation", en: "Affiliate number" },
      kind: "text",
      width: 19,
      required: true,
    },
    employeeNumber: {
      header: { nl: "Personeelsnummer", fr: "Numéro de personnel", en: "Employee number" },
      kind: "text",
      width: 17,
    },
    lastName: { header: { nl: "Naam", fr: "Nom", en: "Name" }, kind: "text", width: 22 },
    firstName: { header: { nl: "Voornaam", fr: "Prénom", en: "First name" }, kind: "text", width: 18 },
    cover: { header: { nl: "Dekking", fr: "Garantie", en: "Cover" }, kind: "text", width: 22 },
    reasonCode: { header: { nl: "Code", fr: "Code", en: "Code" }, kind: "text", width: 7 },
    reason: { header: { nl: "Reden", fr: "Motif", en: "Reason" }, kind: "text", width: 28 },
    employer: {
      header: { nl: "Deel werkgever", fr: "Part employeur", en: "Employer part" },
      kind: "money",
      width: 15,
    },
    employee: {
      header: { nl: "Deel werknemer", fr: "Part travailleur", en: "Employee part" },
      kind: "money",
      width: 15,
    },
    premium: {
      header: { nl: "Premie zonder taks", fr: "Prime hors taxe", en: "Premium without tax" },
      kind: "money",
      width: 18,
    },
    tax: { header: { nl: "Taks", fr: "Taxe", en: "Tax" }, kind: "money", width: 12 },
    rsz: {
      header: { nl: "RSZ-bijdrage", fr: "Cotisation ONSS", en: "RSZ contribution" },
      kind: "money",
      width: 15,
    },
    total: { header: { nl: "Totaal", fr: "Total", en: "Total" }, kind: "money", width: 14 },
  },
});
