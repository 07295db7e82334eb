import type { Language } from "@/lib/i18n/language";
import words from "./failure-words.json";

type Words = { title: string; text: string; reference: string; again: string; home: string };

/** Small enough to travel with every page: the page that needs them cannot fetch them. The door (bin/web.mjs) has them too. */
export const failureWords: Readonly<Record<Language, Words>> = words;
