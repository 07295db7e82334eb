export const languages = ["nl", "fr", "en"] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = "nl";

/** A text that exists in every language: a missing one does not compile. */
export type Translated = Readonly<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && (languages as readonly string[]).includes(value);
}
