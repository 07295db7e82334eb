import { defineSheet } from "@/lib/excel/define-sheet";
import { controlColumn } from "./control-number";

/** Invullijst salarissen: who earns what, with room for the new salary, the work rate and the day from which it counts. */
export const salaryList = defineSheet({
  name: "salary-list",
  title: { nl: "Invullijst salarissen", fr: "Liste des salaires", en: "Salary list" },
  columns: {
    affiliateNumber: {
      header: { nl: "Aansluitingsnummer", fr: "Numéro d’affiliation", en: "Affiliate number" },
      kind: "text",
      width: 19,
      required: true,
    },
    lastName: { header: { nl: "Naam", fr: "Nom", en: "Name" }, kind: "text", width: 22 },
    firstName: { header: { nl: "Voornaam", fr: "Prénom", en: "First name" }, kind: "text", width: 18 },
    nationalNumber: { header: { nl: "INSZ", fr: "NISS", en: "National number" }, kind: "text", width: 16 },
    oldSalary: {
      header: { nl: "Oud jaarloon", fr: "Ancien salaire annuel", en: "Old yearly salary" },
      kind: "money",
      width: 16,
    },
    newSalary: {
      header: { nl: "Nieuw jaarloon", fr: "Nouveau salaire annuel", en: "New yearly salary" },
      kind: "money",
      width: 16,
      editable: true,
      help: {
        nl: "Het bruto jaarloon voor een voltijdse betrekking. Blijft het gelijk, laat de cel dan leeg.",
        fr: "Le salaire annuel brut à temps plein. S’il ne change pas, laissez la cellule vide.",
        en: "The gross yearly salary for full time. Leave the cell empty when it stays the same.",
      },
    },
    workRate: {
      header: { nl: "Tewerkstelling (%)", fr: "Taux d’occupation (%)", en: "Work rate (%)" },
      kind: "number",
      width: 18,
      editable: true,
      help: {
        nl: "Van 0 tot 100: 80 voor vier vijfde.",
        fr: "De 0 à 100 : 80 pour un quatre cinquièmes.",
        en: "From 0 to 100: 80 for four days out of five.",
      },
    },
    effectiveDate: {
      header: { nl: "Ingangsdatum", fr: "Date d’effet", en: "Effective date" },
      kind: "date",
      width: 15,
      editable: true,
      help: {
        nl: "De eerste dag met het nieuwe loon.",
        fr: "Le premier jour du nouveau salaire.",
        en: "The first day of the new salary.",
      },
    },
    control: controlColumn,
  },
});
