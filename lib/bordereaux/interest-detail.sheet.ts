import { defineSheet } from "@/lib/excel/define-sheet";

/** Detailafrekening verlopen intresten: what each late payment costs, stretch by stretch. */
export const interestDetail = defineSheet({
  name: "interest-detail",
  title: {
    nl: "Verlopen intresten (demo)",
    fr: "Intérêts échus (démo)",
    en: "Interest on late payment (demo)",
  },
  columns: {
    contract: {
      header: { nl: "Contractnummer", fr: "Numéro de contrat", en: "Contract number" },
      kind: "text",
      width: 16,
    },
    number: {
      header: { nl: "Afrekening", fr: "Décompte", en: "Settlement" },
      kind: "text",
      width: 22,
      required: true,
    },
    month: { header: { nl: "Maand", fr: "Mois", en: "Month" }, kind: "text", width: 10 },
    charged: {
      header: { nl: "Aangerekend", fr: "Porté en compte", en: "Charged" },
      kind: "money",
      width: 16,
    },
    dueOn: { header: { nl: "Vervaldag", fr: "Échéance", en: "Due" }, kind: "date", width: 13 },
    paidOn: { header: { nl: "Betaald op", fr: "Payé le", en: "Paid on" }, kind: "date", width: 13 },
    amount: {
      header: { nl: "Te laat bedrag", fr: "Montant en retard", en: "Late amount" },
      kind: "money",
      width: 16,
    },
    from: { header: { nl: "Van", fr: "Du", en: "From" }, kind: "date", width: 13 },
    until: {
      header: { nl: "Tot en met", fr: "Jusqu’au", en: "Up to and including" },
      kind: "date",
      width: 18,
    },
    days: { header: { nl: "Dagen", fr: "Jours", en: "Days" }, kind: "integer", width: 8 },
    rate: {
      header: { nl: "Jaarrente (%)", fr: "Taux annuel (%)", en: "Yearly rate (%)" },
      kind: "number",
      width: 14,
    },
    interest: { header: { nl: "Intrest", fr: "Intérêt", en: "Interest" }, kind: "money", width: 14 },
  },
});
