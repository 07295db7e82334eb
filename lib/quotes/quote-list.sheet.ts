import { defineSheet } from "@/lib/excel/define-sheet";

/** "Uw aanvragen" as a file: what the screen shows, as it was filtered. */
export const quoteList = defineSheet({
  name: "quote-list",
  title: { nl: "Aanvragen", fr: "Demandes", en: "Quotes" },
  columns: {
    reference: { header: { nl: "Referentie", fr: "Référence", en: "Reference" }, kind: "text", width: 18 },
    customer: { header: { nl: "Klant", fr: "Client", en: "Customer" }, kind: "text", width: 30 },
    updated: {
      header: { nl: "Bijgewerkt op", fr: "Mis à jour le", en: "Updated on" },
      kind: "text",
      width: 17,
    },
    created: { header: { nl: "Gemaakt op", fr: "Créée le", en: "Created on" }, kind: "text", width: 17 },
    by: { header: { nl: "Gemaakt door", fr: "Créée par", en: "Created by" }, kind: "text", width: 24 },
    group: {
      header: { nl: "Tussenpersoon", fr: "Intermédiaire", en: "Intermediary" },
      kind: "text",
      width: 22,
    },
    product: { header: { nl: "Product", fr: "Produit", en: "Product" }, kind: "text", width: 16 },
    status: { header: { nl: "Status", fr: "Statut", en: "Status" }, kind: "text", width: 14 },
    expires: {
      header: { nl: "Vervalt na", fr: "Expire après le", en: "Expires after" },
      kind: "text",
      width: 14,
    },
    premium: {
      header: { nl: "Premie per jaar", fr: "Prime par an", en: "Premium a year" },
      kind: "money",
      width: 16,
    },
  },
});
