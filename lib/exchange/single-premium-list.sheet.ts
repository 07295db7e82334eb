import { defineSheet } from "@/lib/excel/define-sheet";
import { controlColumn } from "./control-number";
import { payerChoices } from "./premium-payer";

/** Invullijst koopsommen: premiums that are paid once, beside the monthly ones. */
export const singlePremiumList = defineSheet({
  name: "single-premium-list",
  title: { nl: "Invullijst koopsommen", fr: "Liste des primes uniques", en: "Single premiums" },
  columns: {
    affiliateNumber: {
      header: { nl: "Aansluitingsnummer", fr: "Numéro d’affiliation", en: "Affiliate number" },
      kind: "text",
      width: 19,
      required: true,
    },
    lastName: { header: { nl: "Naam", fr: "Nom", en: "Name" }, kind: "text", width: 22 },
    firstName: { header: { nl: "Voornaam", fr: "Prénom", en: "First name" }, kind: "text", width: 18 },
    amount: {
      header: { nl: "Bedrag", fr: "Montant", en: "Amount" },
      kind: "money",
      width: 14,
      editable: true,
      help: {
        nl: "Het bedrag zonder taksen. Wie niets krijgt, blijft leeg.",
        fr: "Le montant hors taxes. Laissez vide pour qui ne reçoit rien.",
        en: "The amount without taxes. Leave it empty for who gets nothing.",
      },
    },
    payer: {
      header: { nl: "Werkgever of werknemer", fr: "Employeur ou travailleur", en: "Employer or employee" },
      kind: "text",
      width: 32,
      editable: true,
      choices: Object.values(payerChoices),
      help: {
        nl: "Wie de koopsom betaalt.",
        fr: "Qui paie la prime unique.",
        en: "Who pays the single premium.",
      },
    },
    premiumDate: {
      header: { nl: "Datum", fr: "Date", en: "Date" },
      kind: "date",
      width: 15,
      editable: true,
      help: {
        nl: "De dag waarop de koopsom ingaat.",
        fr: "Le jour où la prime unique prend effet.",
        en: "The day on which the single premium takes effect.",
      },
    },
    control: controlColumn,
  },
});
