import { createTranslator } from "next-intl";
import type { Language } from "@/lib/i18n/language";
import { messagesIn } from "@/lib/i18n/messages";

/** The same words for the page and for paper. */
export const statementWords = (language: Language) =>
  createTranslator({ locale: language, messages: messagesIn(language), namespace: "statements.statement" });

export type Words = ReturnType<typeof statementWords>;
