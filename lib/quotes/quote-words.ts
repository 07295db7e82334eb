import { createTranslator } from "next-intl";
import type { Language } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";
import type { Product } from "@/lib/products/products";
import { explainer } from "@/lib/tariffs/sentences";

/** The words about a quote in one language: the same on a page, on paper and in a letter. */
export function quoteWords(language: Language) {
  const messages = messagesIn(language);
  const t = createTranslator({ locale: language, messages, namespace: "quotes.outcome" });
  const names = createTranslator({ locale: language, messages, namespace: "products.name" });
  return { t, explain: explainer(language), product: (product: Product): string => names(product) };
}

export type QuoteWords = ReturnType<typeof quoteWords>;
