import type { Language, Translated } from "@/lib/i18n/language";
import { isProduct, type Product } from "./products";

/** The names as letters say them; on screens they stand in the messages, `products.name.<key>`. */
const names: Readonly<Record<Product, Translated>> = {
  kmo: { nl: "KMO-verzekering", fr: "Assurance PME", en: "SME insurance" },
};

export function productName(product: string, language: Language): string {
  return isProduct(product) ? names[product][language] : product;
}
