import type { Language } from "@/lib/i18n/language";

type Terms = Readonly<Record<"office" | "group" | "product" | "number" | "by" | "reason", string>>;

export const accessTerms: Readonly<Record<Language, Terms>> = {
  nl: {
    office: "Kantoor",
    group: "Groep",
    product: "Product",
    number: "Producentnummer",
    by: "Door",
    reason: "Reden",
  },
  fr: {
    office: "Bureau",
    group: "Groupe",
    product: "Produit",
    number: "Numéro de producteur",
    by: "Par",
    reason: "Motif",
  },
  en: {
    office: "Office",
    group: "Group",
    product: "Product",
    number: "Producer number",
    by: "By",
    reason: "Reason",
  },
};
