import { defineSheet } from "@/lib/excel/define-sheet";
import { controlColumn } from "./control-number";

/**
 * Overzicht verzekerden: the employees, each followed by the registered members of the family. The name comes first and
 * stays in sight: the column to fill in stands far to the right.
 */
export const insuredOverview = defineSheet({
  name: "insured-overview",
  title: { nl: "Overzicht verzekerden", fr: "Aperçu des assurés", en: "Insured people" },
  frozen: "affiliateNumber",
  columns: {
    lastName: { header: { nl: "Naam", fr: "Nom", en: "Name" }, kind: "text", width: 22 },
    firstName: { header: { nl: "Voornaam", fr: "Prénom", en: "First name" }, kind: "text", width: 18 },
    affiliateNumber: {
      header: { nl: "Aansluitingsnummer", fr: "Numéro d’affiliation", en: "Affiliate number" },
      kind: "text",
      width: 19,
      required: true,
    },
    contract: {
      header: { nl: "Contractnummer", fr: "Numéro de contrat", en: "Contract number" },
      kind: "text",
      width: 16,
    },
    category: { header: { nl: "Categorie", fr: "Catégorie", en: "Category" }, kind: "text", width: 11 },
    employeeNumber: {
      header: { nl: "Personeelsnummer", fr: "Numéro de personnel", en: "Employee number" },
      kind: "text",
      width: 17,
    },
    nationalNumber: { header: { nl: "INSZ", fr: "NISS", en: "National number" }, kind: "text", width: 16 },
    birthDate: {
      header: { nl: "Geboortedatum", fr: "Date de naissance", en: "Birth date" },
      kind: "date",
      width: 15,
    },
    sex: { header: { nl: "Geslacht", fr: "Sexe", en: "Sex" }, kind: "text", width: 10 },
    language: { header: { nl: "Taal", fr: "Langue", en: "Language" }, kind: "text", width: 9 },
    maritalStatus: {
      header: { nl: "Burgerlijke staat", fr: "État civil", en: "Marital status" },
      kind: "text",
      width: 17,
    },
    relation: {
      header: { nl: "Verwantschap", fr: "Lien de parenté", en: "Relation" },
      kind: "text",
      width: 15,
    },
    hiredOn: { header: { nl: "In dienst", fr: "Entrée en service", en: "Hired" }, kind: "date", width: 13 },
    startsOn: {
      header: { nl: "Aangesloten", fr: "Affilié depuis", en: "Affiliated" },
      kind: "date",
      width: 13,
    },
    endsOn: { header: { nl: "Uit dienst", fr: "Sortie de service", en: "Left" }, kind: "date", width: 13 },
    workRate: {
      header: { nl: "Tewerkstelling (%)", fr: "Taux d’occupation (%)", en: "Work rate (%)" },
      kind: "number",
      width: 18,
    },
    salary: {
      header: { nl: "Jaarloon", fr: "Salaire annuel", en: "Yearly salary" },
      kind: "money",
      width: 14,
    },
    salaryFrom: {
      header: { nl: "Loon sinds", fr: "Salaire depuis", en: "Salary since" },
      kind: "date",
      width: 13,
    },
    status: { header: { nl: "Status", fr: "Statut", en: "Status" }, kind: "text", width: 14 },
    phone: { header: { nl: "Telefoon", fr: "Téléphone", en: "Phone" }, kind: "text", width: 17 },
    street: { header: { nl: "Straat", fr: "Rue", en: "Street" }, kind: "text", width: 26 },
    houseNumber: { header: { nl: "Huisnummer", fr: "Numéro", en: "House number" }, kind: "text", width: 12 },
    box: { header: { nl: "Bus", fr: "Boîte", en: "Box" }, kind: "text", width: 7 },
    postcode: { header: { nl: "Postcode", fr: "Code postal", en: "Postcode" }, kind: "text", width: 10 },
    city: { header: { nl: "Woonplaats", fr: "Localité", en: "City" }, kind: "text", width: 20 },
    country: { header: { nl: "Landcode", fr: "Code de pays", en: "Country code" }, kind: "text", width: 10 },
    privateEmail: {
      header: { nl: "Privé e-mailadres", fr: "Adresse e-mail privée", en: "Personal e-mail address" },
      kind: "text",
      width: 28,
      column: "AA",
      help: {
        nl: "N zolang de persoon zelf geen privéadres heeft opgegeven.",
        fr: "N tant que la personne n’a pas communiqué d’adresse privée.",
        en: "N until the person has given a private address.",
      },
    },
    partner: {
      header: { nl: "Partner", fr: "Partenaire", en: "Partner" },
      kind: "text",
      width: 22,
      column: "AB",
    },
    workEmail: {
      header: { nl: "Zakelijk e-mailadres", fr: "Adresse e-mail professionnelle", en: "Work e-mail address" },
      kind: "text",
      width: 32,
      column: "AC",
      editable: true,
      help: {
        nl: "De enige kolom die u invult. Een privéadres (hotmail, gmail) mag ook.",
        fr: "La seule colonne à compléter. Une adresse privée (hotmail, gmail) est aussi acceptée.",
        en: "The only column to fill in. A private address (hotmail, gmail) is fine too.",
      },
    },
    children: {
      header: { nl: "Aantal kinderen", fr: "Nombre d’enfants", en: "Number of children" },
      kind: "integer",
      width: 10,
      column: "AD",
    },
    control: { ...controlColumn, column: "AE" },
  },
});
